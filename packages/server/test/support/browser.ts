import type { AnswerOf, BodyInputOf, Problem, RouteName } from '@saikne/wire';
import { routes } from '@saikne/wire';

/** What a browser gets: the answer, or the problem. */
export interface Got<T> {
  readonly status: number;
  readonly answer: T;
  readonly code: string | undefined;
}

/** A browser: it keeps cookies and says from which page it asks. */
export interface Browser {
  readonly cookies: ReadonlyMap<string, string>;
  ask<Name extends RouteName>(
    name: Name,
    request?: {
      readonly params?: Readonly<Record<string, string>>;
      readonly body?: BodyInputOf<Name>;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): Promise<Got<AnswerOf<Name>>>;
  /** A thief: another browser with the very cookies of this one. */
  copy(headers?: Readonly<Record<string, string>>): Browser;
}

/** A browser of a test at a server; `headers` are sent with every request. */
export function openBrowser(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  cookies = new Map<string, string>(),
): Browser {
  return {
    cookies,
    async ask(name, { params = {}, body, headers: more = {} } = {}) {
      const { method, path } = routes[name];
      const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
      const response = await fetch(url + path.replaceAll(/:(\w+)/g, (_, key: string) => params[key] ?? ''), {
        method,
        headers: {
          origin: url,
          'accept-language': 'en',
          ...(cookie === '' ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
          ...more,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      for (const text of response.headers.getSetCookie()) {
        const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
        if (value === '') cookies.delete(key);
        else cookies.set(key, value);
      }
      const answer: unknown = await response.json().catch(() => undefined);
      // What a problem's body is, where the server refused.
      const code = response.ok ? undefined : (answer as Problem | undefined)?.code;
      // The route's own answer where it did not.
      return { status: response.status, answer: answer as AnswerOf<typeof name>, code };
    },
    copy: (other = headers) => openBrowser(url, other, new Map(cookies)),
  };
}
