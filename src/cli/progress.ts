/** Tells a person how far long work has come. Writes to standard error, so that output stays clean. */
export interface Progress {
  /** Begins a stage; the line stays until the next. */
  stage(name: string): void;
  /** Within the stage: so many of so many. */
  step(done: number, total: number): void;
  /** Clears what is in progress. */
  end(): void;
}

/** At most this often is a line rewritten, in milliseconds. */
const INTERVAL = 100;

/** A progress line that rewrites itself on a terminal, and a line a stage elsewhere. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let current = '';
  let last = 0;
  const clear = (): void => {
    if (stream.isTTY) stream.write('\r\u001B[K');
  };
  return {
    stage(name) {
      current = name;
      last = 0;
      clear();
      stream.write(stream.isTTY ? `${name} …` : `${name}\n`);
    },
    step(done, total) {
      const now = performance.now();
      if (!stream.isTTY || (now - last < INTERVAL && done < total)) return;
      last = now;
      clear();
      stream.write(`${current} ${String(done)} of ${String(total)}`);
    },
    end: clear,
  };
}

/** For tests and for work that is done at once. */
export const silentProgress: Progress = {
  stage() {
    // Nobody listens.
  },
  step() {
    // Nobody listens.
  },
  end() {
    // Nobody listens.
  },
};
