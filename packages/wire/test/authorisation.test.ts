import { keyScopes, partnerRoles, roles, sideOf, staffRoles, type Role } from '@saikne/accounts';
import { describe, expect, it } from 'vitest';
import {
  operationsOf,
  reachOf,
  routes,
  scopeOf,
  type Reach,
  type Route,
  type RouteName,
  type Standing,
} from '../src/index.js';

// The table's keys are the names of the routes.
const names = Object.keys(routes) as RouteName[];
const routeOf = (name: RouteName): Route => routes[name];
const reach = (name: RouteName, role: Role) => reachOf(name, { is: 'person', roles: [role] });
const withAccess = (...access: readonly Route['access'][]) =>
  names.filter((name) => access.includes(routeOf(name).access));

describe('the table of authorisation', () => {
  it.each(withAccess('public'))('%s is anybody’s', (name) => {
    expect(reachOf(name, { is: 'anybody' })).toBe('all');
    for (const role of roles) expect(reach(name, role)).toBe('all');
  });

  it.each(names.filter((name) => routeOf(name).access !== 'public'))('%s is nobody’s without an account', (name) => {
    expect(reachOf(name, { is: 'anybody' })).toBeUndefined();
  });

  it.each(withAccess('partner', 'operator', 'member', 'account'))('%s is not the visitor’s', (name) => {
    expect(reachOf(name, { is: 'visitor' })).toBeUndefined();
  });

  it.each(withAccess('operator'))('%s is no partner’s, by person or key', (name) => {
    for (const role of partnerRoles) expect(reach(name, role)).toBeUndefined();
    expect(reachOf(name, { is: 'key', scopes: keyScopes })).toBeUndefined();
    expect(staffRoles.some((role) => reach(name, role) !== undefined)).toBe(true);
  });

  it.each(withAccess('partner'))('%s is no staff’s, whoever it is', (name) => {
    for (const role of staffRoles) expect(reach(name, role)).toBeUndefined();
    expect(reachOf(name, { is: 'operator-key' })).toBeUndefined();
  });

  it.each(withAccess('account'))('%s is every person’s own and no key’s', (name) => {
    for (const role of roles) expect(reach(name, role)).toBe('own');
    expect(reachOf(name, { is: 'key', scopes: keyScopes })).toBeUndefined();
    expect(reachOf(name, { is: 'operator-key' })).toBeUndefined();
  });

  it('lets no role of a partner reach beyond the partner and what was traded with it', () => {
    for (const name of names) {
      if (routeOf(name).access === 'public') continue;
      for (const role of partnerRoles) expect(['own', 'partner', 'traded', undefined]).toContain(reach(name, role));
    }
  });

  it('lets auditors and visitors change nothing', () => {
    // Plays acts on a copy.
    const changesNothing: readonly RouteName[] = ['tryContractActs'];
    for (const name of names) {
      const { method, access } = routeOf(name);
      if (method === 'GET' || access === 'public' || access === 'account' || changesNothing.includes(name)) continue;
      expect([name, reach(name, 'auditor'), reachOf(name, { is: 'visitor' })]).toEqual([name, undefined, undefined]);
    }
  });

  it('gives a key what its scopes say and nothing else', () => {
    for (const name of names) {
      const scope = scopeOf(name);
      if (scope === null || scope === 'any' || routeOf(name).access === 'public') continue;
      const others = keyScopes.filter((one) => one !== scope);
      expect([name, reachOf(name, { is: 'key', scopes: others })]).toEqual([name, undefined]);
      expect([name, reachOf(name, { is: 'key', scopes: [scope] })]).toEqual([name, reach(name, 'main-user')]);
    }
  });

  it('adds up the roles of one person, and keeps the sides apart', () => {
    const both: Standing = { is: 'person', roles: ['contact-person', 'user'] };
    const wide: readonly (Reach | undefined)[] = [reachOf('submitDocument', both), reachOf('listContracts', both)];
    expect(wide).toEqual(['partner', 'partner']);
    for (const role of roles) {
      const mine = operationsOf({ is: 'person', roles: [role] });
      expect(mine.some((name) => routeOf(name).access === (sideOf(role) === 'partner' ? 'operator' : 'partner'))).toBe(
        false,
      );
    }
  });
});
