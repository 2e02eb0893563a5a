import { catalogueProblems } from '@saikne/kernel';
import { expect, test } from 'vitest';
import { billingTexts } from '../src/billing/messages/catalogue.js';

test('billing’s texts are complete in every language', () => {
  expect(catalogueProblems(billingTexts)).toEqual([]);
});
