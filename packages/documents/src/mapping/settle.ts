/** What can only be placed when everything else has been read. */
import type { XmlReading } from './reading.js';
import { openAt, valuesAt, type OpenValues } from './slot.js';
import { shortened } from './tree.js';

export function settleParts(reading: XmlReading): void {
  for (const { values, slot, part, value, node } of reading.parts) {
    const target = valuesAt(values, slot.steps);
    const whole = target?.[slot.key];
    if (typeof whole === 'object' && whole !== null && !(part in whole)) {
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
    if (target[slot.key] === undefined) {
      target[slot.key] = value;
      reading.carried++;
    } else if (target[slot.key] === value) {
      reading.structural++;
    } else {
      reading.find('TERM-CONTRADICTED', 'warning', node, { term: slot.term, value: shortened(String(value)) });
      reading.leaveText(node);
    }
  }
}
