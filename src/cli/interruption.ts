const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The exit code of a command that a person has ended: 128 and the number of SIGINT. */
export const INTERRUPTED = 130;

/** Waits until the person, or the system, ends the command: Ctrl-C. */
export function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

/**
 * Does some work that is not to be cut off in the middle, however often Ctrl-C is pressed.
 * @param work is told by the signal that it is to come to an end
 */
export async function untilInterrupted<Result>(
  work: (interrupted: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  const interrupt = (): void => {
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}
