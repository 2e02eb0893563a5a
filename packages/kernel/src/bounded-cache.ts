/** A value for each key, made when first asked for; at most `limit` are kept, and the oldest is dropped first. */
export interface BoundedCache<Value> {
  get(key: string): Value;
}

export function boundedCache<Value>(limit: number, make: (key: string) => Value): BoundedCache<Value> {
  const kept = new Map<string, Value>();
  return {
    get(key) {
      const known = kept.get(key);
      if (known !== undefined) return known;
      const made = make(key);
      if (kept.size >= limit) {
        const oldest = kept.keys().next();
        if (oldest.done !== true) kept.delete(oldest.value);
      }
      kept.set(key, made);
      return made;
    },
  };
}
