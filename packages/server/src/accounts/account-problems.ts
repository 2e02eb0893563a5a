import { accountRefusal, type AccountRefusalCode } from '@saikne/accounts';
import type { MessageValues } from '@saikne/kernel';
import { Refused } from '../api/problems.js';

/** A refusal about people and keys, to be thrown in a handler. */
export function refusedByAccounts(code: AccountRefusalCode, values: MessageValues = {}): Refused {
  return new Refused(accountRefusal(code, values));
}
