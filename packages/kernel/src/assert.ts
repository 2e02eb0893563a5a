/** A programmer's error: it is never caught to decide anything, and never shown to a partner as a refusal. */
export class BrokenInvariant extends Error {
  override readonly name = 'BrokenInvariant';
}

/** Throws `BrokenInvariant` unless the condition holds. For what only a mistake in the program can break. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new BrokenInvariant(message);
}

/** Ends a switch over a union: it does not compile while a case is missing, and throws if data lied about its type. */
export function assertNever(value: never): never {
  throw new BrokenInvariant(`unexpected case: ${JSON.stringify(value)}`);
}
