import { compareDecimals, parseDecimal, parseInstant } from '@saikne/kernel';
import type { AnyFact } from '../fact.js';
import type { Expectation, ExpectedValue, Scenario } from './scenario.js';

/** Where a scenario's facts differ from what its file says. */
export interface CheckResult {
  readonly passed: boolean;
  /** Expectations for which no fact of their own was found. */
  readonly missing: readonly Expectation[];
  /** Facts that must never have come, with the entry that forbids them. */
  readonly present: readonly { readonly never: Expectation; readonly fact: AnyFact }[];
}

/** Compares facts with a scenario's `expect` (each needs a different fact, in any order) and `never`. */
export function checkScenario(scenario: Pick<Scenario, 'expect' | 'never'>, facts: readonly AnyFact[]): CheckResult {
  const missing = unmatched(scenario.expect, facts);
  const present = scenario.never.flatMap((never) =>
    facts.filter((fact) => matches(never, fact)).map((fact) => ({ never, fact })),
  );
  return { passed: missing.length === 0 && present.length === 0, missing, present };
}

/** Gives each expectation a fact of its own where that is possible, by augmenting paths (Kuhn's matching). */
function unmatched(expectations: readonly Expectation[], facts: readonly AnyFact[]): readonly Expectation[] {
  const candidates = expectations.map((expectation) =>
    facts.flatMap((fact, index) => (matches(expectation, fact) ? [index] : [])),
  );
  const takenBy = new Map<number, number>();
  const place = (expectation: number, visited: Set<number>): boolean => {
    for (const fact of candidates[expectation] ?? []) {
      if (visited.has(fact)) continue;
      visited.add(fact);
      const other = takenBy.get(fact);
      if (other === undefined || place(other, visited)) {
        takenBy.set(fact, expectation);
        return true;
      }
    }
    return false;
  };
  return expectations.filter((_, index) => !place(index, new Set()));
}

/** Whether a fact has every key of the expectation with its value; amounts compare as numbers. */
export function matches(expectation: Expectation, fact: AnyFact): boolean {
  const values = new Map<string, unknown>(Object.entries(fact));
  return Object.entries(expectation).every(([key, expected]) => same(values.get(key), expected));
}

/** The fact of the same name that fits most keys of an expectation, to show what came in its place. */
export function nearestFact(expectation: Expectation, facts: readonly AnyFact[]): AnyFact | undefined {
  const fitting = (fact: AnyFact): number => {
    const values = new Map<string, unknown>(Object.entries(fact));
    return Object.entries(expectation).filter(([key, expected]) => same(values.get(key), expected)).length;
  };
  let nearest: { readonly fact: AnyFact; readonly keys: number } | undefined;
  for (const fact of facts) {
    if (fact.fact !== expectation['fact']) continue;
    const keys = fitting(fact);
    if (nearest === undefined || keys > nearest.keys) nearest = { fact, keys };
  }
  return nearest?.fact;
}

function same(value: unknown, expected: ExpectedValue): boolean {
  if (expected === null) return value === undefined;
  if (value === expected) return true;
  if (typeof value === 'object') return JSON.stringify(value) === JSON.stringify(expected);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false;
  if (typeof expected === 'object') return false;
  const text = String(value);
  const other = String(expected);
  if (text === other) return true;
  if (/^-?\d+\.\d{2}$/.test(text)) {
    const [a, b] = [parseDecimal(text), parseDecimal(other)];
    return a !== undefined && b !== undefined && compareDecimals(a, b) === 0;
  }
  return text.endsWith('Z') && parseInstant(other) === text;
}
