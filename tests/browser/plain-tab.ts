import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';

/** What comes from the browser: an answer to a message, or an event. */
const messageSchema = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
});
const targetSchema = z.object({ targetId: z.string() });
const sessionSchema = z.object({ sessionId: z.string() });
const attachedSchema = z.object({
  sessionId: z.string(),
  targetInfo: z.object({ type: z.string(), subtype: z.string().optional() }),
});
const valueSchema = z.object({ result: z.object({ value: z.unknown().optional() }) });

/** A document of a tab: the one that is shown, or one that was made ready to be shown. */
export interface TabDocument {
  /** Evaluates an expression, and waits for what it promises. @returns its value, as JSON has it */
  evaluate(expression: string): Promise<unknown>;
}

/**
 * A tab without Playwright, which keeps Chromium from prerendering any page that it watches. It
 * speaks the protocol below it: https://chromedevtools.github.io/devtools-protocol/
 */
export class PlainTab implements TabDocument {
  readonly #tab: Tab;
  /** Ends the browser. */
  readonly close: () => Promise<void>;

  private constructor(tab: Tab, close: () => Promise<void>) {
    this.#tab = tab;
    this.close = close;
  }

  /** Starts a Chromium with one empty tab. */
  static async open(): Promise<PlainTab> {
    const { address, close } = await startChromium();
    try {
      return new PlainTab(await emptyTab(address), close);
    } catch (error) {
      await close();
      throw error;
    }
  }

  async goto(url: string): Promise<void> {
    await this.#tab.send('Page.navigate', { url }, this.#tab.page);
  }

  evaluate(expression: string): Promise<unknown> {
    return this.#evaluate(expression, this.#tab.page);
  }

  /** The first page that the browser makes ready before it is shown. */
  async prerendered(): Promise<TabDocument> {
    const session = await this.#tab.prerendered;
    return { evaluate: (expression) => this.#evaluate(expression, session) };
  }

  /** Does to the middle of the window's element of this selector what a mouse does. */
  async mouse(
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
    selector: string,
  ): Promise<void> {
    const place = z.object({ x: z.number(), y: z.number() }).parse(
      await this.evaluate(`(() => {
        const { x, y, width, height } = document.querySelector('${selector}').getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`),
    );
    const button = type === 'mouseMoved' ? {} : { button: 'left', clickCount: 1 };
    await this.#tab.send('Input.dispatchMouseEvent', { type, ...place, ...button }, this.#tab.page);
  }

  async #evaluate(expression: string, session: string): Promise<unknown> {
    const options = { expression, returnByValue: true, awaitPromise: true };
    return valueSchema.parse(await this.#tab.send('Runtime.evaluate', options, session)).result
      .value;
  }
}

interface Tab {
  readonly send: Send;
  /** The session of the page that is shown. */
  readonly page: string;
  /** That of the first page which is made ready. */
  readonly prerendered: Promise<string>;
}

async function emptyTab(address: string): Promise<Tab> {
  const page = Promise.withResolvers<string>();
  const prerendered = Promise.withResolvers<string>();
  const send = await connect(address, (params) => {
    const { sessionId, targetInfo } = attachedSchema.parse(params);
    if (targetInfo.type !== 'page') return;
    (targetInfo.subtype === 'prerender' ? prerendered : page).resolve(sessionId);
  });
  const { targetId } = targetSchema.parse(
    await send('Target.createTarget', { url: 'about:blank', forTab: true }),
  );
  const { sessionId } = sessionSchema.parse(
    await send('Target.attachToTarget', { targetId, flatten: true }),
  );
  const every = { autoAttach: true, flatten: true, waitForDebuggerOnStart: false };
  await send('Target.setAutoAttach', every, sessionId);
  return { send, page: await page.promise, prerendered: prerendered.promise };
}

type Send = (method: string, params: object, sessionId?: string) => Promise<unknown>;

async function connect(address: string, onAttached: (params: unknown) => void): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  socket.addEventListener('message', ({ data }) => {
    const { id, result, error, method, params } = messageSchema.parse(JSON.parse(String(data)));
    if (method === 'Target.attachedToTarget') onAttached(params);
    if (id === undefined) return;
    if (error === undefined) waiting.get(id)?.resolve(result);
    else waiting.get(id)?.reject(new Error(error.message));
  });
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  let sent = 0;
  return (method, params, sessionId) => {
    const answer = Promise.withResolvers<unknown>();
    waiting.set(++sent, answer);
    socket.send(JSON.stringify({ id: sent, method, params, sessionId }));
    return answer.promise;
  };
}

async function startChromium(): Promise<{ address: string; close: () => Promise<void> }> {
  const profile = await mkdtemp(join(tmpdir(), 'lamplight-tab-'));
  const chromium = spawn(
    await chromiumPath(),
    [...CHROMIUM_ARGS, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => chromium.once('exit', resolve));
  const close = async (): Promise<void> => {
    chromium.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    chromium.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      const [found] = /ws:\/\/\S+/u.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    chromium.once('exit', () => reject(new Error(`Chromium did not start.\n${said}`)));
  });
  return { address, close };
}
