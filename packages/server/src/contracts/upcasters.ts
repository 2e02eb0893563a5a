import { invariant } from '@saikne/kernel';

type Body = Readonly<Record<string, unknown>>;

/** Brings a fact's body from one version of its shape to the next. */
export type Upcaster = (body: Body) => Body;

/**
 * For each fact whose shape has changed, how to read the older ones: the first entry makes version 2 of version 1, and so
 * on. Entries are only ever added, and each comes with an old journal among the fixtures.
 */
export const upcasters: Readonly<Record<string, readonly Upcaster[]>> = {};

/** The version under which a fact is written today, from 1. */
export function currentVersion(name: string, table = upcasters): number {
  return (table[name]?.length ?? 0) + 1;
}

/** A recorded body in today's shape. Throws for a version of the future: a newer software wrote it. */
export function upcast(name: string, version: number, body: Body, table = upcasters): Body {
  const current = currentVersion(name, table);
  invariant(
    version <= current,
    `the fact ${name} has version ${String(version)}; this software knows ${String(current)}`,
  );
  return (table[name] ?? []).slice(version - 1).reduce((older, next) => next(older), body);
}
