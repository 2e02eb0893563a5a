/** A record with the key where there is a value, and without it where there is none. */
export function given<K extends string, V>(key: K, value: V | undefined): Readonly<Partial<Record<K, V>>> {
  if (value === undefined) return {};
  // One key, the one named.
  return { [key]: value } as Readonly<Partial<Record<K, V>>>;
}
