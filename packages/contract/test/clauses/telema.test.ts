import { contractModule, telemaTerms } from '@saikne/contract';
import { describe, expect, it } from 'vitest';
import { runCase } from './clause-case.js';
import { telemaCases } from './telema.cases.js';

describe('the terms of e-document exchange', () => {
  it.each(telemaCases.map((known) => ({ ...known, title: `${known.clause} ${known.aspect}: ${known.name}` })))(
    '$title',
    (known) => {
      const { missing, present } = runCase(known, telemaTerms, [contractModule]);
      expect({ missing, present }).toEqual({ missing: [], present: [] });
    },
  );
});
