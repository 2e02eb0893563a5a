import { telemaTerms } from '@saikne/contract';
import { describe, expect, it } from 'vitest';
import { documentRefusals, exchangeParameters, handlingRefusals, holdTable, stepTable } from '../src/index.js';

describe('clause references', () => {
  it('name clauses that the terms have, or rules of the house', () => {
    const tables = [stepTable, documentRefusals, handlingRefusals, holdTable, exchangeParameters];
    const named = tables.flatMap((table) =>
      Object.values<{ readonly clause: string }>(table).map(({ clause }) => clause),
    );
    const known = new Set<string>(telemaTerms.clauses.map(({ id }) => id));
    expect(named.filter((clause) => !clause.startsWith('house:') && !known.has(clause))).toEqual([]);
  });
});
