import { catalogueProblems } from '@saikne/kernel';
import { expect, test } from 'vitest';
import { portalCatalogue } from '../src/messages/catalogue.js';

/** Names, abbreviations, formulas, and words that another language writes as English does. */
const sameEverywhere = [
  'product',
  'sha256',
  'clause',
  'scheme.0088',
  'et:demo',
  'lv:argument.licences',
  'et:partner',
  'et:number',
  'et:argument.agent',
  'et:role.agent',
] as const;

test('every text of the portal exists in all five languages with its placeholders', () => {
  expect(catalogueProblems(portalCatalogue, sameEverywhere)).toEqual([]);
});
