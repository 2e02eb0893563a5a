/** What must hold for any bytes, and for interchanges made from the grammar; both fuzzers and the tests ask it. */
import { prove } from '../../src/convert/convert.js';
import { read } from '../../src/convert/read.js';
import { edifact } from '../../src/formats/edifact/edifact.js';
import type { Random } from '../xml/differential/mutations.js';
import { grammarInterchange } from './support/grammar.js';

/** Complaints about an interchange made from the grammar: it must have the structure it was made with. */
export function complaintsAboutGrammar(bytes: Uint8Array): readonly string[] {
  const complaints = [...complaintsAboutAny(bytes)];
  const { findings } = edifact.read(bytes, {});
  const wrong = findings.filter(
    ({ rule, severity }) => severity === 'error' && rule.startsWith('EDIFACT-') && rule !== 'EDIFACT-CNT-LINES',
  );
  for (const { rule, path } of wrong) complaints.push(`${rule} at ${path} in a message of the grammar`);
  return complaints;
}

/** Complaints about any bytes: no exception, every leaf accounted for, and a complete invoice can be written again. */
export function complaintsAboutAny(bytes: Uint8Array): readonly string[] {
  try {
    const result = read(bytes, { format: 'edifact' });
    const { total, carried, structural, unread } = result.leaves;
    const complaints: string[] = [];
    if (total !== carried + structural + unread.length) complaints.push(`${total} leaves do not balance`);
    if (result.invoice === undefined) return complaints;
    const writing = edifact.write(result.invoice, {});
    if (!writing.ok) return [...complaints, 'a complete invoice was not written'];
    if (writing.losses.some(({ weight }) => weight === 'essential')) return complaints;
    const proof = prove(result.invoice, writing, 'edifact');
    if (!proof.ok) complaints.push(`not proven: ${JSON.stringify(proof.findings).slice(0, 300)}`);
    return complaints;
  } catch (error) {
    return [`exception: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

/** A grammar-made interchange, whole. */
export function grammarBytes(random: Random): Uint8Array {
  return grammarInterchange(random).bytes;
}

const pieces = [
  "'",
  '+',
  ':',
  '?',
  '*',
  '\n',
  '??',
  "?'",
  "''",
  'UNA:+.? ',
  "UNH+1+INVOIC:D:96A:UN'",
  "UNS+S'",
  "UNT+1+1'",
  '0',
  '-',
  ',',
  '.',
];

/** The bytes with a few things done to them that interchanges suffer from. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let mutant = bytes;
  for (let times = 1 + random(4); times > 0; times--) {
    const at = random(mutant.length + 1);
    const length = random(12);
    switch (random(5)) {
      case 0:
        mutant = Uint8Array.from([...mutant.subarray(0, at), ...mutant.subarray(at + length)]);
        break;
      case 1: {
        const piece = pieces[random(pieces.length)] ?? '';
        mutant = Uint8Array.from([
          ...mutant.subarray(0, at),
          ...new TextEncoder().encode(piece),
          ...mutant.subarray(at),
        ]);
        break;
      }
      case 2:
        mutant = mutant.with(Math.min(at, mutant.length - 1), random(256));
        break;
      case 3:
        mutant = mutant.slice(0, at);
        break;
      case 4:
        mutant = Uint8Array.from([
          ...mutant.subarray(0, at),
          ...mutant.subarray(Math.max(0, at - length), at),
          ...mutant.subarray(at),
        ]);
        break;
    }
    if (mutant.length === 0) return mutant;
  }
  return mutant;
}
