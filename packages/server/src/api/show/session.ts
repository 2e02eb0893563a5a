import { operationsOf, type Session } from '@saikne/wire';
import { isAlone, type Asker } from '../access.js';
import { refusedByApi } from '../problems.js';

/** Who asks, and what it may do. */
export function toSession(asker: Asker, demo: boolean): Session {
  if (asker.role === 'anybody') throw refusedByApi('NOT_AUTHENTICATED');
  const { account, roles, role, standing } = asker;
  return {
    role,
    partner: asker.role === 'partner' ? { id: asker.partnerId, name: asker.name } : null,
    demo,
    account:
      account === null
        ? null
        : { id: account.id, name: account.name, login: account.login, language: account.language },
    roles: [...roles],
    secondFactorNeeded: isAlone(asker, demo),
    may: [...operationsOf(standing)],
  };
}
