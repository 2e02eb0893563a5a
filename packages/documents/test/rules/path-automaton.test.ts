import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PathAutomaton, START } from '../../src/rules/engine/path-automaton.js';
import { parsePath, stepMatches } from '../../src/rules/engine/path-pattern.js';

const names = ['Invoice', 'cac:A', 'cac:B', 'cbc:ID', 'cbc:Amount', 'cbc:TaxAmount', 'cbc:Else'];
const paths = [
  '/Invoice',
  '/*/cac:A',
  'cac:A/cac:B',
  'cac:A/cac:A/cbc:ID',
  '*Amount',
  '*',
  '{cac:A,cac:B}/cbc:ID',
  '/Invoice/cac:A/*Amount',
];

/** The plain way: every pattern against the end of the path. */
function matched(path: readonly string[]): readonly number[] {
  return paths.flatMap((text, item) =>
    parsePath(text).some(({ anchored, steps }) => {
      const tail = path.slice(path.length - steps.length);
      if (tail.length < steps.length || (anchored && path.length !== steps.length)) return false;
      return steps.every((step, at) => stepMatches(step, tail[at] ?? ''));
    })
      ? [item]
      : [],
  );
}

describe('path automaton', () => {
  it('finds what each pattern alone would find, on any path', () => {
    const automaton = new PathAutomaton(paths, (items) => items);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }), (path) => {
        let state = START;
        for (const name of path) state = automaton.step(state, names.indexOf(name), (number) => names[number] ?? '');
        expect(automaton.info(state)).toEqual(matched(path));
      }),
    );
  });

  it('does not confuse a name of one document with that of another of the same number', () => {
    const automaton = new PathAutomaton(['*Amount'], (items) => items.length);
    const first = automaton.info(automaton.step(START, 5000, () => 'Q{urn:x}Amount'));
    automaton.forgetNames(4000);
    const second = automaton.info(automaton.step(START, 5000, () => 'Q{urn:x}Other'));
    expect([first, second]).toEqual([1, 0]);
  });

  it('finds the same after it has forgotten its states', () => {
    const automaton = new PathAutomaton(paths, (items) => items);
    const once = automaton.info(automaton.step(START, 0, () => 'Invoice'));
    automaton.reset();
    expect(automaton.info(automaton.step(START, 0, () => 'Invoice'))).toEqual(once);
  });
});
