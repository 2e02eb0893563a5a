/** 0 good · 1 the document or request was refused · 2 the command could not run. */
export type ExitCode = 0 | 1 | 2;

/** The command cannot run at all: a file is missing, a server does not answer. The message says what to do. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
