/** A record with the key where there is a value, and without it where there is none. */
export function given<K extends string, V>(key: K, value: V | undefined): Readonly<Partial<Record<K, V>>> {
  const record: Partial<Record<string, V>> = value === undefined ? {} : { [key]: value };
  // Either empty or with the one key that was named.
  return record as Readonly<Partial<Record<K, V>>>;
}
