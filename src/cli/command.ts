/** One of Lamplight's commands: `npm run <name>`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints, whole. */
  readonly help: string;
  /**
   * Runs the command.
   * @param args what follows the command's name
   * @returns the exit code: 0, or 1 when something is wrong with the content, 2 for a wrong call
   */
  run(args: readonly string[]): Promise<number>;
}
