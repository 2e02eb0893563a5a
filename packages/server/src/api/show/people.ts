import type { Account as AccountRow } from '@saikne/store';
import type { Account } from '@saikne/wire';

/** A person as it is shown; `partnerName` of the partner it belongs to. */
export function toWireAccount(row: AccountRow, partnerName: string | null): Account {
  const { id, name, login, email, emailVerifiedAt, language, roles, partnerId, status, statusSince } = row;
  return {
    id,
    name,
    login,
    email,
    emailVerifiedAt,
    language,
    roles: [...roles],
    partner: partnerId === null ? null : { id: partnerId, name: partnerName ?? '' },
    status,
    statusSince,
    secondFactor: row.hasSecondFactor,
    lastSeenAt: row.lastSeenAt,
    demo: row.demo,
  };
}
