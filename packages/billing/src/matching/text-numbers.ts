/** Creditor references and invoice numbers in what payers write. */
import { parseRfReference } from '../rf-reference.js';

/** Groups of four in which a creditor reference is written on paper: 25 characters at most. */
const mostGroups = 7;
const longestReference = 25;

/** Runs of letters and digits, in capitals; whatever stands between them parts them. */
export function runsIn(text: string): readonly string[] {
  return text.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
}

/** An invoice number as it is compared: TLM-2026/00012 and "tlm 2026 00012" are one. */
export function plainNumber(number: string): string {
  return runsIn(number).join('');
}

/**
 * Every text between RF and its check digits that holds, in one piece or in groups parted by spaces. Where groups go on
 * after a reference, shorter and longer ones may both hold: the reader takes those that are known.
 */
export function rfReferencesIn(text: string): readonly string[] {
  const runs = runsIn(text);
  const found: string[] = [];
  runs.forEach((first, start) => {
    if (!/^RF\d{2}/.test(first)) return;
    let joined = '';
    for (const run of runs.slice(start, start + mostGroups)) {
      joined += run;
      if (joined.length > longestReference) break;
      const reference = parseRfReference(joined);
      if (reference !== undefined) found.push(reference);
    }
  });
  return found;
}

/** A number found, with what it matched. */
export interface NumberHit<T> {
  readonly number: string;
  readonly values: readonly T[];
}

/**
 * The known numbers in a text, each where it is longest. A number of digits alone counts only in the runs in which it is
 * written (or in one): otherwise a day or a sum could make one up.
 */
export function numbersIn<T>(
  text: string,
  longestNumber: number,
  known: (plain: string) => readonly Numbered<T>[],
): readonly NumberHit<T>[] {
  const runs = runsIn(text);
  const hits: NumberHit<T>[] = [];
  for (let start = 0; start < runs.length; start++) {
    for (let count = Math.min(longestNumber + 1, runs.length - start); count > 0; count--) {
      const number = runs.slice(start, start + count).join('');
      const values = known(number)
        .filter(({ runCount }) => count === 1 || count === runCount || /[A-Z]/.test(number))
        .map(({ value }) => value);
      if (values.length === 0) continue;
      hits.push({ number, values });
      start += count - 1;
      break;
    }
  }
  return hits;
}

/** A value that is known by a number, and in how many runs that number is written. */
export interface Numbered<T> {
  readonly value: T;
  readonly runCount: number;
}

/** The fewest characters of a number that cannot be something else in a text. */
const shortestCertain = 5;

/** A number with a letter and some length; any other has to be confirmed by its amount or its payer. */
export function isCertain(number: string): boolean {
  return number.length >= shortestCertain && /[A-Z]/.test(number) && /[0-9]/.test(number);
}
