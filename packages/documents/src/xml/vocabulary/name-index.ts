import type { XmlName } from '../xml-document.js';
import { eachFixedName, fixedNameCount } from './vocabulary.js';

/**
 * The fixed vocabulary as the reader asks it: by namespace number and the bytes of a local name, without making a
 * string. Open addressing over a table that never changes, a quarter full, so a probe is short whatever is asked.
 */
const slotCount = 8192;
const slotMask = slotCount - 1;

const slots = new Int32Array(slotCount).fill(-1);
const namespaces = new Int32Array(fixedNameCount);
const starts = new Int32Array(fixedNameCount + 1);
const letters = collectLetters();

function hashOf(namespace: number, bytes: Uint8Array, start: number, end: number): number {
  let hash = namespace;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  return (hash ^ (hash >>> 13)) & slotMask;
}

function collectLetters(): Uint8Array {
  const codes: number[] = [];
  eachFixedName((name, namespace, local) => {
    namespaces[name] = namespace;
    starts[name] = codes.length;
    for (let at = 0; at < local.length; at++) codes.push(local.charCodeAt(at));
  });
  starts[fixedNameCount] = codes.length;
  const all = Uint8Array.from(codes);
  for (let name = 0; name < fixedNameCount; name++) {
    let slot = hashOf(namespaces[name] ?? 0, all, starts[name] ?? 0, starts[name + 1] ?? 0);
    while (slots[slot] !== -1) slot = (slot + 1) & slotMask;
    slots[slot] = name;
  }
  return all;
}

/** The fixed name of a namespace whose local name is `bytes[start … end)`, or -1. */
export function findFixedName(namespace: number, bytes: Uint8Array, start: number, end: number): XmlName {
  const length = end - start;
  let slot = hashOf(namespace, bytes, start, end);
  for (;;) {
    const name = slots[slot] ?? -1;
    if (name < 0) return -1;
    const from = starts[name] ?? 0;
    if (namespaces[name] === namespace && (starts[name + 1] ?? 0) - from === length) {
      let at = 0;
      while (at < length && letters[from + at] === bytes[start + at]) at++;
      if (at === length) return name;
    }
    slot = (slot + 1) & slotMask;
  }
}
