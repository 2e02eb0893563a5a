/** Where a term's value lives, seen from a group instance. */
import { invariant } from '@saikne/kernel';
import { isMany, placedGroup, placedTerm, type PlacedGroup } from '../invoice/term-index.js';
import { elementsOf, groupOf, type Values } from '../invoice/values.js';
import type { ValueKind } from '../model/term.js';

/** A group instance while it is being read. Keys are the neutral document's. */
export type OpenValues = Record<string, unknown>;

interface Step {
  readonly key: string;
  /** A repeated group no element stands for: only its first instance has a place. */
  readonly many: boolean;
}

export interface Slot {
  readonly term: string;
  readonly kind: ValueKind;
  /** How many scopes (repeated group instances) up the path begins. */
  readonly up: number;
  readonly steps: readonly Step[];
  readonly key: string;
  readonly many: boolean;
}

/** The slot of a term seen from the scope of the repeated groups `scopes`, outermost first. */
export function slotOf(termId: string, scopes: readonly string[]): Slot {
  const placed = placedTerm(termId);
  const { up, steps } = pathFrom(placed.groups, scopes);
  return { term: termId, kind: placed.term.kind, up, steps, key: placed.key, many: isMany(placed.term) };
}

export interface GroupSlot {
  readonly group: string;
  readonly steps: readonly Step[];
  readonly key: string;
}

/** The slot of a repeated group, seen from the innermost scope. */
export function groupSlotOf(groupId: string, scopes: readonly string[]): GroupSlot {
  const placed = placedGroup(groupId);
  invariant(isMany(placed.group), `${groupId} does not repeat`);
  const { up, steps } = pathFrom(placed.groups, scopes);
  invariant(up === 0, `${groupId} does not stand in ${scopes.at(-1) ?? 'the document'}`);
  return { group: groupId, steps, key: placed.key };
}

function pathFrom(groups: readonly PlacedGroup[], scopes: readonly string[]): { up: number; steps: readonly Step[] } {
  for (let up = 0; up < scopes.length; up++) {
    const scope = scopes[scopes.length - 1 - up];
    const at = groups.findIndex((one) => one.group.id === scope);
    if (at >= 0) return { up, steps: stepsOf(groups.slice(at + 1)) };
  }
  return { up: scopes.length, steps: stepsOf(groups) };
}

function stepsOf(groups: readonly PlacedGroup[]): readonly Step[] {
  return groups.map((one) => ({ key: one.key, many: isMany(one.group) }));
}

/** The values the last step leads to; groups on the way are made where they are missing. */
export function openAt(values: OpenValues, steps: readonly Step[]): OpenValues {
  let here = values;
  for (const step of steps) {
    const there = here[step.key];
    if (there === undefined) {
      const made: OpenValues = {};
      here[step.key] = step.many ? [made] : made;
      here = made;
    } else {
      // Only this function and the group reader put values here: objects, or arrays of them where the step is many.
      here = (step.many ? (there as OpenValues[])[0] : there) as OpenValues;
    }
  }
  return here;
}

/** The values the last step leads to, or undefined. */
export function valuesAt(values: Values, steps: readonly Step[]): Values | undefined {
  let here: Values = values;
  for (const step of steps) {
    const there = here[step.key];
    const next = step.many ? elementsOf(there)[0] : there;
    if (next === undefined) return undefined;
    here = groupOf(next);
  }
  return here;
}

/** The pointer of the slot's value below the pointer of its scope. */
export function pointerOf(scopePointer: string, slot: Slot | GroupSlot): string {
  return `${scopePointer}${slot.steps.map((step) => (step.many ? `/${step.key}/0` : `/${step.key}`)).join('')}/${slot.key}`;
}
