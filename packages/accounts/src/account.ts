import {
  accept,
  assertNever,
  clause,
  type ClauseRef,
  type Decider,
  type Decision,
  type Id,
  type Instant,
} from '@saikne/kernel';
import { refused, type AccountRefusalCode } from './refusals.js';
import { keeperRole, mayGive, sideOf, type Role, type Side } from './roles.js';

export type AccountId = Id<'account'>;

/** `invited`: nobody has signed in yet. `blocked`: a breach is looked into (Telema 3.1.4). `closed`: for good. */
export const accountStates = ['invited', 'active', 'blocked', 'closed'] as const;
export type AccountStatus = (typeof accountStates)[number];

export type AccountState =
  | { readonly is: 'none' }
  | { readonly is: 'known'; readonly side: Side; readonly roles: readonly Role[]; readonly status: AccountStatus };

/** Who commands: a person with its roles, a machine of the operator, or the installation's owner at its console. */
export interface Commander {
  readonly id: AccountId | null;
  readonly roles: readonly Role[];
}

export type AccountCommand =
  | { readonly do: 'InviteAccount'; readonly by: Commander; readonly side: Side; readonly roles: readonly Role[] }
  | { readonly do: 'InviteAgain'; readonly by: Commander }
  | { readonly do: 'AcceptInvitation' }
  | { readonly do: 'ChangeRoles'; readonly by: Commander; readonly roles: readonly Role[]; readonly keepers: number }
  | { readonly do: 'BlockAccount'; readonly by: Commander; readonly reason: string; readonly keepers: number }
  | { readonly do: 'UnblockAccount'; readonly by: Commander }
  | { readonly do: 'CloseAccount'; readonly by: Commander; readonly keepers: number }
  /** Leaked credentials: whose they are may say so, and whoever looks after that person (Telema 2.4). */
  | { readonly do: 'RevokeCredentials'; readonly by: Commander; readonly own: boolean }
  | { readonly do: 'OfferPasswordReset'; readonly by: Commander }
  | { readonly do: 'SetPassword' };

interface At {
  readonly occurredAt: Instant;
  readonly clause: ClauseRef;
}

/** Facts name people by their ids: names and addresses stay out of a journal that forgets nothing. */
export type AccountFact = At &
  (
    | {
        readonly fact: 'AccountInvited';
        readonly by: AccountId | null;
        readonly side: Side;
        readonly roles: readonly Role[];
      }
    | { readonly fact: 'AccountInvitedAgain' | 'AccountUnblocked' | 'AccountClosed'; readonly by: AccountId | null }
    | { readonly fact: 'InvitationAccepted' | 'PasswordSet' }
    | { readonly fact: 'RolesChanged'; readonly by: AccountId | null; readonly roles: readonly Role[] }
    | { readonly fact: 'AccountBlocked'; readonly by: AccountId | null; readonly reason: string }
    | { readonly fact: 'CredentialsRevoked' | 'PasswordResetOffered'; readonly by: AccountId | null }
  );

const clauses = {
  mainUser: clause('telema:2.4'),
  personal: clause('telema:3.1.2'),
  breach: clause('telema:3.1.4'),
} as const;

/** One person's account. `keepers` counts the other active main users (or administrators) beside it. */
export const accountDecider: Decider<AccountState, AccountCommand, AccountFact, AccountRefusalCode> = {
  initialState: () => ({ is: 'none' }),
  decide: decideAccount,
  evolve: evolveAccount,
};

type Refusing = Decision<never, AccountRefusalCode> | undefined;

function decideAccount(
  state: AccountState,
  command: AccountCommand,
  occurredAt: Instant,
): Decision<AccountFact, AccountRefusalCode> {
  if (command.do === 'InviteAccount') {
    if (state.is === 'known') return refused('ACCOUNT_EXISTS');
    const { by, side, roles } = command;
    const no = roles.some((role) => sideOf(role) !== side) ? refused('ROLE_OF_OTHER_SIDE') : ungiven(by, roles);
    const fact = { fact: 'AccountInvited', occurredAt, clause: clauses.mainUser, by: by.id, side, roles } as const;
    return no ?? accept([fact]);
  }
  if (state.is === 'none') return refused('ACCOUNT_UNKNOWN');
  const { status, side, roles } = state;
  if (status === 'closed') return refused('ACCOUNT_CLOSED');
  switch (command.do) {
    case 'InviteAgain': {
      if (status !== 'invited') return refused('ACCOUNT_NOT_INVITED');
      const fact = { fact: 'AccountInvitedAgain', occurredAt, clause: clauses.mainUser, by: command.by.id } as const;
      return ungiven(command.by, roles) ?? accept([fact]);
    }
    case 'AcceptInvitation':
      if (status !== 'invited') return refused('ACCOUNT_NOT_INVITED');
      return accept([{ fact: 'InvitationAccepted', occurredAt, clause: clauses.personal }]);
    case 'ChangeRoles': {
      const { by, roles: wanted, keepers } = command;
      if (wanted.some((role) => sideOf(role) !== side)) return refused('ROLE_OF_OTHER_SIDE');
      const changed = [...wanted.filter((role) => !roles.includes(role)), ...roles.filter((r) => !wanted.includes(r))];
      if (changed.length === 0) return accept([]);
      const keeper = keeperRole(side);
      const no = ungiven(by, changed) ?? (wanted.includes(keeper) ? undefined : lastKeeper(state, keepers));
      const fact = { fact: 'RolesChanged', occurredAt, clause: clauses.mainUser, by: by.id, roles: wanted } as const;
      return no ?? accept([fact]);
    }
    case 'BlockAccount': {
      const { by, reason, keepers } = command;
      if (status === 'blocked') return accept([]);
      // An operator's administrator may block even a partner's last main user: a breach cannot wait.
      const guarded = mayGive(by.roles, 'administrator') && side === 'partner' ? undefined : lastKeeper(state, keepers);
      const fact = { fact: 'AccountBlocked', occurredAt, clause: clauses.breach, by: by.id, reason } as const;
      return ungiven(by, roles) ?? guarded ?? accept([fact]);
    }
    case 'UnblockAccount': {
      if (status !== 'blocked') return refused('ACCOUNT_NOT_BLOCKED');
      const fact = { fact: 'AccountUnblocked', occurredAt, clause: clauses.breach, by: command.by.id } as const;
      return ungiven(command.by, roles) ?? accept([fact]);
    }
    case 'CloseAccount': {
      const { by, keepers } = command;
      const fact = { fact: 'AccountClosed', occurredAt, clause: clauses.mainUser, by: by.id } as const;
      return ungiven(by, roles) ?? lastKeeper(state, keepers) ?? accept([fact]);
    }
    case 'RevokeCredentials': {
      const { by, own } = command;
      const fact = { fact: 'CredentialsRevoked', occurredAt, clause: clauses.mainUser, by: by.id } as const;
      return (own ? undefined : ungiven(by, roles)) ?? accept([fact]);
    }
    case 'OfferPasswordReset': {
      if (status !== 'active') return refused(status === 'blocked' ? 'ACCOUNT_BLOCKED' : 'ACCOUNT_NOT_ACTIVE');
      const fact = { fact: 'PasswordResetOffered', occurredAt, clause: clauses.personal, by: command.by.id } as const;
      return ungiven(command.by, roles) ?? accept([fact]);
    }
    case 'SetPassword':
      if (status !== 'active') return refused(status === 'blocked' ? 'ACCOUNT_BLOCKED' : 'ACCOUNT_NOT_ACTIVE');
      return accept([{ fact: 'PasswordSet', occurredAt, clause: clauses.personal }]);
    default:
      return assertNever(command);
  }
}

/** Refuses where a role is not the commander's to give or to take. */
function ungiven(by: Commander, roles: readonly Role[]): Refusing {
  const role = roles.find((one) => !mayGive(by.roles, one));
  return role === undefined ? undefined : refused('ROLE_NOT_YOURS_TO_GIVE', { role });
}

/** Refuses where nobody would be left to look after the people. */
function lastKeeper({ side, roles, status }: Extract<AccountState, { is: 'known' }>, keepers: number): Refusing {
  if (status !== 'active' || keepers > 0 || !roles.includes(keeperRole(side))) return undefined;
  return refused(side === 'partner' ? 'LAST_MAIN_USER' : 'LAST_ADMINISTRATOR');
}

function evolveAccount(state: AccountState, fact: AccountFact): AccountState {
  if (fact.fact === 'AccountInvited') return { is: 'known', side: fact.side, roles: fact.roles, status: 'invited' };
  if (state.is === 'none') return state;
  switch (fact.fact) {
    case 'InvitationAccepted':
    case 'AccountUnblocked':
      return { ...state, status: 'active' };
    case 'RolesChanged':
      return { ...state, roles: fact.roles };
    case 'AccountBlocked':
      return { ...state, status: 'blocked' };
    case 'AccountClosed':
      return { ...state, status: 'closed' };
    case 'AccountInvitedAgain':
    case 'CredentialsRevoked':
    case 'PasswordResetOffered':
    case 'PasswordSet':
      return state;
    default:
      return assertNever(fact);
  }
}
