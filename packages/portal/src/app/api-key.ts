const place = 'saikne.api-key';

/**
 * The reader's API key, where one is used. The address that `saikne start` prints may carry it in the fragment, which no
 * server sees; it is moved into this tab's storage and out of the address bar.
 */
export function takeApiKey(): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given !== null) {
    sessionStorage.setItem(place, given);
    history.replaceState(null, '', location.pathname + location.search);
  }
  return sessionStorage.getItem(place) ?? undefined;
}

export function keepApiKey(key: string | undefined): void {
  if (key === undefined) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, key);
}
