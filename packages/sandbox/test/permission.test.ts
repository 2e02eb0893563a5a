import { describe, expect, test } from 'vitest';
import { allowStandIn, StandInRefused } from '../src/index.js';

describe('a stand-in', () => {
  test.each(['production', '', 'Demo'])('refuses to start in %j', (place) => {
    expect(() => {
      allowStandIn('this VIES', place);
    }).toThrow(StandInRefused);
  });

  test.each(['demo', 'test'])('starts in %s', (place) => {
    expect(() => {
      allowStandIn('this VIES', place);
    }).not.toThrow();
  });
});
