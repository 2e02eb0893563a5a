import { evolveAll } from '@saikne/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentDecider,
  failpoints,
  mayLeadTo,
  stepNames,
  stepOf,
  stepTable,
  type DocumentCommand,
  type DocumentState,
  type StepName,
} from '../src/index.js';
import { goodWay, idOf, now, partner, play, receiver, sender } from './support/samples.js';

/** Commands in any order, good and bad. */
const commands = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...goodWay) },
    fc.constantFrom<DocumentCommand>(
      { do: 'IdentifyDocument' },
      { do: 'AuthoriseSender', submitter: partner(3), named: [sender] },
      {
        do: 'RegisterNumber',
        first: { document: idOf<'document'>(8), receivedAt: '2026-01-01T00:00:00.000Z' as never },
      },
      { do: 'FindReceiver', named: [], linked: false },
      { do: 'FindReceiver', named: [receiver], linked: false },
      { do: 'ConvertDocument', outcome: 'essential-loss', terms: ['BT-1'] },
      { do: 'TellSender' },
      { do: 'EndWait', endsAt: now },
      { do: 'FetchDocument', by: sender.id },
    ),
  ),
  { maxLength: 60 },
);
/** The good way with noise between its commands, so that late steps are reached too. */
const lives = fc.oneof(
  commands,
  commands.map((noise) => goodWay.flatMap((command, at) => [...noise.slice(at, at + 1), command])),
);

describe('a document’s life', () => {
  it('gives the same state when its facts are replayed', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { state, facts } = play(life);
        expect(evolveAll(documentDecider, documentDecider.initialState(), facts)).toEqual(state);
      }),
    );
  });

  it('moves only as the step table says, one step a fact', () => {
    fc.assert(
      fc.property(lives, (life) => {
        let state: DocumentState = documentDecider.initialState();
        for (const fact of play(life).facts) {
          const next = documentDecider.evolve(state, fact);
          if (state.step !== 'none' && next.step !== 'none' && next.step !== state.step) {
            expect(mayLeadTo(state.step, next.step)).toBe(true);
            expect(stepOf(next.step).fact).toBe(fact.fact);
          }
          state = next;
        }
      }),
    );
  });

  it('ends: nothing follows a final step', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { state, facts } = play(life);
        if (state.step === 'none' || stepOf(state.step).kind !== 'final') return;
        expect(play(life, undefined, { state, facts, refusals: [] }).facts).toEqual(facts);
      }),
    );
  });

  it('names a clause in every fact', () => {
    fc.assert(
      fc.property(lives, (life) => {
        for (const fact of play(life).facts) expect(fact.clause).toMatch(/^(telema|house):/);
      }),
    );
  });
});

describe('the step table', () => {
  it('leads to steps of the table alone, and to each of them', () => {
    const reached = new Set(stepNames.flatMap((step) => stepOf(step).leadsTo));
    expect([...reached].toSorted()).toEqual(stepNames.filter((step) => step !== 'received').toSorted());
  });

  it('is reached by a different fact in every step', () => {
    expect(new Set(stepNames.map((step) => stepOf(step).fact)).size).toBe(stepNames.length);
  });

  it('makes two failpoints for every step', () => {
    expect(failpoints).toHaveLength(2 * Object.keys(stepTable).length);
    for (const step of Object.keys(stepTable) as StepName[]) {
      expect(failpoints).toContain(`${step}:before-commit`);
      expect(failpoints).toContain(`${step}:after-commit`);
    }
  });
});
