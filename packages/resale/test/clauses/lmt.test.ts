import { contractModule, lmtTerms } from '@saikne/contract';
import { resaleModule } from '@saikne/resale';
import { describe, expect, it } from 'vitest';
import { runCase } from '../../../contract/test/clauses/clause-case.js';
import { lmtCases } from './lmt.cases.js';

describe('the terms of subscription resale', () => {
  it.each(lmtCases.map((known) => ({ ...known, title: `${known.clause} ${known.aspect}: ${known.name}` })))(
    '$title',
    (known) => {
      const { missing, present } = runCase(known, lmtTerms, [contractModule, resaleModule]);
      expect({ missing, present }).toEqual({ missing: [], present: [] });
    },
  );
});
