import { catalogueProblems } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import { apiMessages } from '../src/index.js';

describe('the API’s texts', () => {
  it('are complete in every language', () => {
    expect(catalogueProblems(apiMessages)).toEqual([]);
  });
});
