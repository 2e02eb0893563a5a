import { isIPv6 } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** From where and with what a request comes, as far as sign-ins need it. */
export interface Visit {
  /** Shortened: the first 24 bits of an IPv4 address, 48 of IPv6. Enough to tell networks apart. */
  readonly network: string;
  /** The browser and system it says it is. */
  readonly device: string;
  /** A browser that keeps our cookie. */
  readonly deviceId: string | null;
  readonly sessionToken: string | null;
  /** Sets a cookie on the answer; an empty value takes it away. */
  setCookie(name: CookieName, value: string, maxAgeSeconds: number): void;
}

export type CookieName = 'session' | 'device';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a visit out of a request. `secure`: the page is served over https, so cookies never travel otherwise. */
export function visitOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): Visit {
  const cookies = cookiesOf(request.headers.cookie);
  // A browser takes a __Host- cookie from this very host over https alone.
  const prefix = secure ? '__Host-' : '';
  const deviceId = cookies.get(`${prefix}saikne_device`) ?? '';
  return {
    network: networkOf(request.ip),
    device: deviceOf(request.headers['user-agent']),
    deviceId: uuid.test(deviceId) ? deviceId : null,
    sessionToken: cookies.get(`${prefix}saikne_session`) ?? null,
    setCookie(name, value, maxAgeSeconds) {
      const attributes = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${String(maxAgeSeconds)}${secure ? '; Secure' : ''}`;
      reply.raw.appendHeader('set-cookie', `${prefix}saikne_${name}=${value}; ${attributes}`);
    },
  };
}

/**
 * Whether a request that changes something may ride on a cookie: browsers say from which site's page it comes. What
 * says nothing is no browser of ours.
 */
export function comesFromOwnPage(headers: FastifyRequest['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  try {
    return new URL(headers.origin ?? '').host === headers.host;
  } catch {
    return false;
  }
}

/** The longest header of cookies that is read, in characters. */
const maxCookieLength = 4096;

function cookiesOf(header: string | undefined): ReadonlyMap<string, string> {
  const pairs = (header ?? '').slice(0, maxCookieLength).matchAll(/(?:^|;\s*)([\w-]+)=([\w-]+)/g);
  return new Map([...pairs].map(([, name = '', value = '']) => [name, value]));
}

export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  const address = mapped ?? ip;
  if (!isIPv6(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  return `${[...left, ...zeros, ...right].slice(0, 3).join(':')}::/48`;
}

/** "Firefox, Linux": what people recognise; the rest of what a browser says is not kept. */
function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  const browser = /(Edg|OPR|Firefox|Chrome|Safari|curl|node)/i.exec(text.replace(/like \w+/gi, ''))?.[1];
  const system = /(Android|iPhone|iPad|Windows|Mac OS X|Linux)/i.exec(text)?.[1];
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' };
  const known = [browser, system].flatMap((name) => (name === undefined ? [] : [names[name] ?? name]));
  return known.length === 0 ? 'unknown' : known.join(', ');
}
