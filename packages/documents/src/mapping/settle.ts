/** What can only be placed when everything else has been read. */
import { equalDecimals, parseDecimal } from '@saikne/kernel';
import { elementsOf, groupOf } from '../invoice/values.js';
import type { XmlReading } from './reading.js';
import { openAt, valuesAt, type OpenValues } from './slot.js';
import { shortened } from './tree.js';
import { textOf } from './unplaced.js';

export function settleParts(reading: XmlReading): void {
  for (const { values, slot, part, value, node } of reading.parts) {
    const target = valuesAt(values, slot.steps);
    const whole = target?.[slot.key];
    if (typeof whole === 'object' && whole !== null && (groupOf(whole)[part] ?? '') === '') {
      // An identifier that this reading made.
      (whole as OpenValues)[part] = value;
      reading.carried++;
    } else {
      reading.leaveText(node);
    }
  }
}

export function settleAliases(reading: XmlReading): void {
  for (const { values, slot, value, node } of reading.aliases) {
    const target = openAt(values, slot.steps);
    const there = target[slot.key];
    if (there === undefined) {
      target[slot.key] = slot.many ? [value] : value;
      reading.carried++;
    } else if (slot.many) {
      addIfNew(reading, elementsOf(there), value, (all) => (target[slot.key] = all));
    } else if (isSame(there, value)) {
      reading.structural++;
    } else {
      reading.find('TERM-CONTRADICTED', 'warning', node, { term: slot.term, value: shortened(textOf(value)) });
      reading.leaveText(node);
    }
  }
}

/** A further value of a repeated term; the same identifier with or without its scheme is no further one. */
function addIfNew(
  reading: XmlReading,
  there: readonly unknown[],
  value: unknown,
  put: (all: readonly unknown[]) => void,
): void {
  if (there.some((one) => textOf(one) === textOf(value))) {
    reading.structural++;
    return;
  }
  put([...there, value]);
  reading.carried++;
}

function isSame(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other) || isSameNumber(textOf(one), textOf(other));
}

/** 25.5 and 25.50; texts that are no numbers are not the same. */
export function isSameNumber(one: string, other: string): boolean {
  const [left, right] = [parseDecimal(one), parseDecimal(other)];
  return left !== undefined && right !== undefined && equalDecimals(left, right);
}

/** What follows from the document, now that the document is read. */
export function settleDerived(reading: XmlReading): void {
  for (const { values, source, text, node, attribute } of reading.derived) {
    const expected = source.anything ? text : source.value(values, reading.draft);
    if (expected === text || (expected !== undefined && isSameNumber(expected, text)) || text === '')
      reading.structural++;
    else if (attribute === undefined) reading.leaveText(node, source.essential);
    else reading.leaveAttribute(node, attribute, text, source.essential);
  }
}
