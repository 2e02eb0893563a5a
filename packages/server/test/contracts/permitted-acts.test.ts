import { unsigned, type Agreement } from '@saikne/contract';
import { day, decimal } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import { permitted } from '../../src/contracts/permitted-acts.js';

const agreement: Agreement = {
  terms: 'telema',
  signedOn: day('2026-01-01'),
  inForceOn: day('2026-01-01'),
  country: 'LV',
  zone: 'Europe/Riga',
  vatRatePercent: decimal('21'),
  parameters: {},
  deviations: [],
  policy: {},
};
const state = unsigned(agreement);
const earlier = day('2026-01-02');

describe('what a client may do with its own key', () => {
  it.each([
    { do: 'object', invoice: 'A', amount: 100n, receivedOn: earlier },
    { do: 'postOfficialNotice', kind: 'other', notice: 'N', postedOn: earlier },
    { do: 'rejectChange', receivedOn: earlier },
    { do: 'reduce', subscription: 'S', licences: 1, receivedOn: earlier },
    { do: 'fileClaim', id: 'C', receivedOn: earlier },
  ])('never lets it say that its own word had come earlier: $do', (command) => {
    expect(permitted(command, 'client', state)).toBeUndefined();
    expect(permitted(command, 'operator', state)).toEqual(command);
  });

  it.each(['pay', 'takeOver', 'signContract', 'voidInvoice', 'waive', 'approveCorrection', 'recordMandate'])(
    'leaves %s to the operator',
    (name) => {
      expect(permitted({ do: name }, 'client', state)).toBeUndefined();
    },
  );

  it('lets it apply, and speak for its own side alone', () => {
    expect(permitted({ do: 'apply' }, 'client', state)).toEqual({ do: 'apply' });
    expect(permitted({ do: 'changeContact' }, 'client', state)).toEqual({ do: 'changeContact', by: 'client' });
  });
});
