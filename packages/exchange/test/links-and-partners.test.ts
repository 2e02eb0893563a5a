import { evolveAll, instant, type Decision } from '@saikne/kernel';
import { describe, expect, it } from 'vitest';
import {
  decideSubmission,
  identifierKey,
  linkDecider,
  linkPair,
  partnerDecider,
  type LinkCommand,
  type LinkState,
  type PartnerCommand,
  type PartnerState,
} from '../src/index.js';
import { idOf, now, partner } from './support/samples.js';

const [a, b] = [idOf<'partner'>(1), idOf<'partner'>(2)];
const outcome = (decision: Decision<{ readonly fact: string }>) =>
  decision.ok ? (decision.value[0]?.fact ?? 'nothing') : decision.error.code;

const requested: LinkState = { is: 'requested', by: a, at: now };
const active: LinkState = { is: 'active', since: now };
const refused: LinkState = { is: 'refused', by: b, at: now };
const ended: LinkState = { is: 'ended', by: a, at: now };

describe('telema:def.trading-partners', () => {
  it.each<[LinkState, LinkCommand['do'], typeof a, string]>([
    [{ is: 'none' }, 'RequestLink', a, 'LinkRequested'],
    [requested, 'RequestLink', a, 'nothing'],
    [requested, 'RequestLink', b, 'LinkAccepted'],
    [active, 'RequestLink', a, 'LINK_ALREADY_ACTIVE'],
    [refused, 'RequestLink', a, 'LinkRequested'],
    [ended, 'RequestLink', b, 'LinkRequested'],
    [{ is: 'none' }, 'AcceptLink', b, 'LINK_NOT_REQUESTED'],
    [requested, 'AcceptLink', b, 'LinkAccepted'],
    [requested, 'AcceptLink', a, 'LINK_OWN_REQUEST'],
    [active, 'AcceptLink', b, 'nothing'],
    [refused, 'AcceptLink', b, 'LINK_NOT_REQUESTED'],
    [requested, 'RefuseLink', b, 'LinkRefused'],
    [requested, 'RefuseLink', a, 'LINK_OWN_REQUEST'],
    [refused, 'RefuseLink', b, 'nothing'],
    [active, 'RefuseLink', b, 'LINK_NOT_REQUESTED'],
    [active, 'EndLink', b, 'LinkEnded'],
    [requested, 'EndLink', a, 'LinkEnded'],
    [requested, 'EndLink', b, 'LINK_NOT_ACTIVE'],
    [ended, 'EndLink', a, 'nothing'],
    [refused, 'EndLink', a, 'LINK_NOT_ACTIVE'],
  ])('a link that is $is: %s by %s gives %s', (state, what, by, expected) => {
    expect(outcome(linkDecider.decide(state, { do: what, by }, now))).toBe(expected);
  });

  it('is one link whichever side is named first', () => {
    expect(linkPair(a, b)).toEqual(linkPair(b, a));
    expect(() => linkPair(a, a)).toThrow('no link with itself');
  });

  it('is agreed after a request and the other side’s acceptance', () => {
    let state = linkDecider.initialState();
    for (const command of [
      { do: 'RequestLink', by: a },
      { do: 'AcceptLink', by: b },
    ] as const) {
      const decision = linkDecider.decide(state, command, now);
      if (decision.ok) state = evolveAll(linkDecider, state, decision.value);
    }
    expect(state).toEqual({ is: 'active', since: now });
  });
});

describe('partners', () => {
  const { id, name, language, identifiers, contractFormat, connection, activePeriodDays, registrationPeriodDays } =
    partner(1);
  const profile = { name, language, identifiers, contractFormat, connection, activePeriodDays, registrationPeriodDays };
  const register: PartnerCommand = { do: 'RegisterPartner', partner: id, profile };
  const play = (commands: readonly PartnerCommand[]) =>
    commands.reduce<{ state: PartnerState; last: string }>(
      ({ state }, command) => {
        const decision = partnerDecider.decide(state, command, now);
        return {
          state: decision.ok ? evolveAll(partnerDecider, state, decision.value) : state,
          last: outcome(decision),
        };
      },
      { state: partnerDecider.initialState(), last: '' },
    );

  const suspend: PartnerCommand = { do: 'SuspendPartner', voluntary: false };
  const resume: PartnerCommand = { do: 'ResumePartner' };
  const end: PartnerCommand = { do: 'EndPartner' };
  const represent: PartnerCommand = { do: 'RecordRepresentation', of: b };

  it.each<[string, readonly PartnerCommand[], string]>([
    ['telema:2.2.1 registers a partner', [register], 'PartnerRegistered'],
    ['telema:2.2.1 refuses to register it twice', [register, register], 'PARTNER_EXISTS'],
    [
      'telema:2.2.1 needs an identifier',
      [{ ...register, profile: { ...profile, identifiers: [] } }],
      'IDENTIFIER_MISSING',
    ],
    [
      'house: the registration period is not shorter than the active one',
      [{ ...register, profile: { ...profile, registrationPeriodDays: 182 } }],
      'PERIODS_CROSS',
    ],
    [
      'house: both periods may be equal',
      [{ ...register, profile: { ...profile, registrationPeriodDays: 183 } }],
      'PartnerRegistered',
    ],
    ['telema:6.2 suspends', [register, suspend], 'PartnerSuspended'],
    ['telema:6.2 suspends once', [register, suspend, suspend], 'nothing'],
    ['telema:6.3.3 resumes what is suspended', [register, suspend, resume], 'PartnerResumed'],
    ['telema:6.3.3 resumes nothing else', [register, resume], 'PARTNER_NOT_SUSPENDED'],
    ['telema:6.4.1 ends', [register, end], 'PartnerEnded'],
    ['telema:6.8 changes nothing after the end', [register, end, suspend], 'PARTNER_ENDED'],
    ['telema:2.7.2 records whom a partner acts for', [register, represent], 'RepresentationRecorded'],
    ['telema:2.7.2 records it once', [register, represent, represent], 'nothing'],
    ['telema:2.2.1 does nothing with a partner that is not there', [suspend], 'PARTNER_UNKNOWN'],
  ])('%s', (_, commands, expected) => {
    expect(play(commands).last).toBe(expected);
  });

  it('keeps what was changed', () => {
    const change: PartnerCommand = {
      do: 'ChangeContractFormat',
      contractFormat: { format: 'edifact', settings: { charset: 'UNOC' } },
    };
    const { state } = play([register, represent, change, { do: 'WithdrawRepresentation', of: b }]);
    expect(state).toMatchObject({
      partner: { actsFor: [], contractFormat: { format: 'edifact' }, status: { is: 'active' } },
    });
  });
});

describe('retry or duplicate', () => {
  const firstUse = { document: idOf<'document'>(1), sha256: 'aa', receivedAt: instant('2026-01-01T00:00:00Z') };

  it('takes an unused key as new', () => {
    expect(decideSubmission(undefined, 'aa')).toEqual({ ok: true, value: { is: 'new' } });
  });
  it('returns the first receipt for the same key and bytes', () => {
    expect(decideSubmission(firstUse, 'aa')).toMatchObject({ value: { is: 'retry', of: firstUse } });
  });
  it('refuses the same key with other bytes, naming the first', () => {
    expect(decideSubmission(firstUse, 'ab')).toMatchObject({
      error: { code: 'IDEMPOTENCY_KEY_REUSED', values: { first: firstUse.document } },
    });
  });
});

describe('identifiers', () => {
  it('are the same whatever their letters’ case and spaces', () => {
    expect(identifierKey({ scheme: 'VAT', value: 'lv 4000 3245752' })).toBe('vat:LV40003245752');
  });
});
