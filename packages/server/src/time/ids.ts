import { randomFillSync } from 'node:crypto';
import { epochMsOf, uuidV7, type Id, type Instant } from '@saikne/kernel';

const pool = new Uint8Array(10 * 400);
let used = pool.length;

/** A new id of this moment; its random bytes are drawn from the system, many at once. */
export function newId<Kind extends string>(now: Instant): Id<Kind> {
  if (used >= pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return uuidV7<Kind>(epochMsOf(now), pool.subarray(used, (used += 10)));
}
