import { openAt, type GroupSlot, type OpenValues } from './slot.js';

/** The instance of a repeated group that surrounds an element; the outermost is the document. */
export interface Scope {
  readonly values: OpenValues;
  readonly outer: Scope | undefined;
}

export function ownerOf(scope: Scope, up: number): OpenValues {
  let owner = scope;
  for (let left = up; left > 0 && owner.outer !== undefined; left--) owner = owner.outer;
  return owner.values;
}

/** An instance of a repeated group, put at the end of those already there. */
export function newInstance(values: OpenValues, group: GroupSlot): OpenValues {
  const made: OpenValues = {};
  const target = openAt(values, group.steps);
  const there = target[group.key];
  if (there === undefined) target[group.key] = [made];
  // Group keys hold arrays that only this function makes.
  else (there as OpenValues[]).push(made);
  return made;
}
