import type { Partner } from '@saikne/wire';
import type { Tone } from '../display/dot.js';

export const partnerTones: Readonly<Record<Partner['status'], Tone>> = {
  active: 'green',
  suspended: 'yellow',
  ended: 'grey',
};
