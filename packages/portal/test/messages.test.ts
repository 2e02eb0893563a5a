import { catalogueProblems } from '@saikne/kernel';
import { expect, test } from 'vitest';
import { portalCatalogue } from '../src/messages/catalogue.js';

test('every text of the portal exists in all five languages with its placeholders', () => {
  expect(catalogueProblems(portalCatalogue, ['product', 'sha256', 'clause', 'et:demo'])).toEqual([]);
});
