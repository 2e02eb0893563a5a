import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refusedByApi } from './problems.js';
import type { ApiLimits } from './parts.js';

/** Requests of each asker, counted in windows of this process. */
export interface RateLimit {
  /** Throws TOO_MANY_REQUESTS with the seconds to wait where `asker` made more than it may. */
  take(asker: string): Promise<void>;
}

/** As many as the burst in the time it takes to fill at the steady rate. What is idle for one window is forgotten. */
export function openRateLimit({ requestsPerSecond, requestBurst }: ApiLimits): RateLimit {
  const limiter = new RateLimiterMemory({ points: requestBurst, duration: requestBurst / requestsPerSecond });
  return {
    async take(asker) {
      try {
        await limiter.consume(asker);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw refusedByApi('TOO_MANY_REQUESTS', { seconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
      }
    },
  };
}
