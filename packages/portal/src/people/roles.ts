import type { Account } from '@saikne/wire';

type Role = Account['roles'][number];

/** The roles that a partner's people and the operator's people can have. */
export const rolesOfPartner: readonly Role[] = ['main-user', 'user', 'contact-person', 'account-administrator'];
export const rolesOfOperator: readonly Role[] = [
  'agent',
  'consultant',
  'support',
  'finance',
  'auditor',
  'administrator',
];

export type { Role };
