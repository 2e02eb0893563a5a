/** A link out of a letter: what it is for, and the token that works once. */
export interface TokenLink {
  readonly kind: 'invitation' | 'password' | 'email';
  readonly token: string;
}

/** The link that this address carries in its fragment, which no server sees. */
export function linkInFragment(): TokenLink | undefined {
  const [, kind, token] = /^#\/(invitation|password|email)\/([\w.~-]{16,200})$/.exec(location.hash) ?? [];
  if (token === undefined || (kind !== 'invitation' && kind !== 'password' && kind !== 'email')) return undefined;
  return { kind, token };
}
