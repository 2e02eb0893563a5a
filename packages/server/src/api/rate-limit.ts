import type { ApiLimits } from './parts.js';

/** The most askers remembered; beyond, those that have waited longest start afresh. */
const maxAskers = 20_000;

/** A bucket of requests for each asker, filled at a steady rate. */
export interface RateLimit {
  /** 0: go ahead; else the seconds after which to try again. */
  take(asker: string): number;
}

export function openRateLimit(
  { requestsPerSecond, requestBurst }: ApiLimits,
  nowMs: () => number = Date.now,
): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(asker) {
      const now = nowMs();
      const bucket = buckets.get(asker) ?? { tokens: requestBurst, at: now };
      bucket.tokens = Math.min(requestBurst, bucket.tokens + ((now - bucket.at) / 1000) * requestsPerSecond);
      bucket.at = now;
      if (!buckets.has(asker)) {
        const [oldest] = buckets.keys();
        if (buckets.size >= maxAskers && oldest !== undefined) buckets.delete(oldest);
        buckets.set(asker, bucket);
      }
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / requestsPerSecond);
      bucket.tokens -= 1;
      return 0;
    },
  };
}
