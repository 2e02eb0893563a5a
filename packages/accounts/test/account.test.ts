import { instant, type Id } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import { accountDecider, type AccountCommand, type AccountState, type Commander, type Role } from '../src/index.js';

const now = instant('2026-03-02T10:00:00.000Z');
const somebody = '018bcfe5-6801-7101-8101-010101010101' as Id<'account'>; // A UUID literal.
const by = (...roles: readonly Role[]): Commander => ({ id: somebody, roles });
const known = (status: 'invited' | 'active' | 'blocked' | 'closed', ...roles: readonly Role[]): AccountState => ({
  is: 'known',
  side: roles[0] === 'administrator' || roles[0] === 'support' ? 'operator' : 'partner',
  roles,
  status,
});

function decide(state: AccountState, command: AccountCommand): string | readonly string[] {
  const decision = accountDecider.decide(state, command, now);
  return decision.ok ? decision.value.map(({ fact }) => fact) : decision.error.code;
}

describe('an account', () => {
  it.each<[string, Commander, Role, string | readonly string[]]>([
    ['a main user invites a user', by('main-user'), 'user', ['AccountInvited']],
    ['a main user makes another main user', by('main-user'), 'main-user', ['AccountInvited']],
    ['a user invites nobody', by('user'), 'user', 'ROLE_NOT_YOURS_TO_GIVE'],
    ['support invites nobody', by('support'), 'user', 'ROLE_NOT_YOURS_TO_GIVE'],
    ['a consultant invites a main user', by('consultant'), 'main-user', ['AccountInvited']],
    ['a main user makes no staff', by('main-user'), 'administrator', 'ROLE_OF_OTHER_SIDE'],
  ])('%s', (_, commander, role, expected) => {
    const command = { do: 'InviteAccount', by: commander, side: 'partner', roles: [role] } as const;
    expect(decide({ is: 'none' }, command)).toEqual(expected);
  });

  it('of the operator is made by administrators alone', () => {
    const command = (commander: Commander) =>
      ({ do: 'InviteAccount', by: commander, side: 'operator', roles: ['support'] }) as const;
    expect(decide({ is: 'none' }, command(by('consultant')))).toBe('ROLE_NOT_YOURS_TO_GIVE');
    expect(decide({ is: 'none' }, command(by('administrator')))).toEqual(['AccountInvited']);
  });

  it.each<[string, AccountState, AccountCommand, string | readonly string[]]>([
    ['accepts its invitation once', known('active', 'user'), { do: 'AcceptInvitation' }, 'ACCOUNT_NOT_INVITED'],
    ['becomes active by accepting', known('invited', 'user'), { do: 'AcceptInvitation' }, ['InvitationAccepted']],
    [
      'is not left without a main user by a change of roles',
      known('active', 'main-user'),
      { do: 'ChangeRoles', by: by('main-user'), roles: ['user'], keepers: 0 },
      'LAST_MAIN_USER',
    ],
    [
      'gives the role of main user up where another has it',
      known('active', 'main-user'),
      { do: 'ChangeRoles', by: by('main-user'), roles: ['user'], keepers: 1 },
      ['RolesChanged'],
    ],
    [
      'changes nothing where the roles are the same',
      known('active', 'main-user', 'user'),
      { do: 'ChangeRoles', by: by(), roles: ['user', 'main-user'], keepers: 0 },
      [],
    ],
    [
      'of the last main user is not closed',
      known('active', 'main-user'),
      { do: 'CloseAccount', by: by('main-user'), keepers: 0 },
      'LAST_MAIN_USER',
    ],
    [
      'of the last administrator is not closed',
      known('active', 'administrator'),
      { do: 'CloseAccount', by: by('administrator'), keepers: 0 },
      'LAST_ADMINISTRATOR',
    ],
    [
      'of the last main user can be blocked by the operator',
      known('active', 'main-user'),
      { do: 'BlockAccount', by: by('administrator'), reason: 'breach', keepers: 0 },
      ['AccountBlocked'],
    ],
    [
      'is blocked once',
      known('blocked', 'user'),
      { do: 'BlockAccount', by: by('main-user'), reason: 'breach', keepers: 1 },
      [],
    ],
    [
      'is not unblocked where it is not blocked',
      known('active', 'user'),
      { do: 'UnblockAccount', by: by('main-user') },
      'ACCOUNT_NOT_BLOCKED',
    ],
    ['sets no password while it is blocked', known('blocked', 'user'), { do: 'SetPassword' }, 'ACCOUNT_BLOCKED'],
    [
      'has its credentials revoked by whose they are',
      known('active', 'user'),
      { do: 'RevokeCredentials', by: by('user'), own: true },
      ['CredentialsRevoked'],
    ],
    [
      'does not have its credentials revoked by anybody else',
      known('active', 'user'),
      { do: 'RevokeCredentials', by: by('user'), own: false },
      'ROLE_NOT_YOURS_TO_GIVE',
    ],
    [
      'of the operator gets no password link from a consultant',
      known('active', 'administrator'),
      { do: 'OfferPasswordReset', by: by('consultant') },
      'ROLE_NOT_YOURS_TO_GIVE',
    ],
    ['that is closed stays closed', known('closed', 'user'), { do: 'SetPassword' }, 'ACCOUNT_CLOSED'],
  ])('%s', (_, state, command, expected) => {
    expect(decide(state, command)).toEqual(expected);
  });

  it('is what its facts make of it', () => {
    const invite = { do: 'InviteAccount', by: by('main-user'), side: 'partner', roles: ['user'] } as const;
    const commands: readonly AccountCommand[] = [
      invite,
      { do: 'AcceptInvitation' },
      { do: 'BlockAccount', by: by('main-user'), reason: 'two hands', keepers: 0 },
      { do: 'UnblockAccount', by: by('main-user') },
      { do: 'ChangeRoles', by: by('main-user'), roles: ['contact-person'], keepers: 0 },
      { do: 'CloseAccount', by: by('main-user'), keepers: 0 },
    ];
    const end = commands.reduce<AccountState>((state, command) => {
      const decision = accountDecider.decide(state, command, now);
      if (!decision.ok) throw new Error(decision.error.code);
      return decision.value.reduce((current, fact) => accountDecider.evolve(current, fact), state);
    }, accountDecider.initialState());
    expect(end).toEqual({ is: 'known', side: 'partner', roles: ['contact-person'], status: 'closed' });
  });
});
