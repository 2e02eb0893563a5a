import { partnerRoles, staffRoles, type Role } from '@saikne/accounts';
import { openBrowser, type Browser } from './browser.js';
import type { Site } from './site.js';

export const password = 'kastanis zem tilta';

export interface TestPerson {
  readonly id: string;
  readonly login: string;
  readonly email: string;
  readonly browser: Browser;
}

let made = 0;

/** A person with these roles that has accepted its invitation and is signed in. */
export async function person(
  site: Site,
  partnerId: string | null,
  roles: readonly Role[],
  headers: Readonly<Record<string, string>> = {},
): Promise<TestPerson> {
  const login = `person${String(++made)}`;
  const email = `${login}@people.example`;
  const invited = { name: `Person ${String(made)}`, email, language: 'en' } as const;
  const { token, account } =
    partnerId === null
      ? await site.operator.call('inviteStaff', {
          body: { ...invited, roles: staffRoles.filter((role) => roles.includes(role)) },
        })
      : await site.operator.call('inviteUser', {
          params: { id: partnerId },
          body: { ...invited, roles: partnerRoles.filter((role) => roles.includes(role)) },
        });
  const browser = openBrowser(site.url, headers);
  const { answer } = await browser.ask('acceptInvitation', { body: { token, login, password } });
  if (answer.state !== 'signed-in') throw new Error(`${login} was not let in: ${JSON.stringify(answer)}`);
  return { id: account.id, login, email, browser };
}
