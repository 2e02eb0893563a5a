/** A copy of a record without some of its keys. */
export function without<T extends object, K extends keyof T>(record: T, ...keys: readonly K[]): Omit<T, K> {
  const copy: Partial<T> = { ...record };
  for (const key of keys) Reflect.deleteProperty(copy, key);
  // Everything but the keys is still there.
  return copy as Omit<T, K>;
}
