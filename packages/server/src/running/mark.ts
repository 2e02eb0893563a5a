import type { Id } from '@saikne/kernel';
import { findRequests, recordRequests, type Store } from '@saikne/store';
import { sha256Of } from '../checks/sha256.js';
import type { Clock } from '../time/clock.js';
import { newId } from '../time/ids.js';

/** Something that is done once in an installation's life, marked in its database. */
export interface Mark {
  isSet(): Promise<boolean>;
  set(): Promise<void>;
}

/** The installation itself, where a partner's id is asked for. */
export const installationId = '00000000-0000-7000-8000-000000000000' as Id<'partner'>; // The shape of an id that no partner has.

export function openMark(store: Store, clock: Clock, key: string): Mark {
  return {
    async isSet() {
      return (await store.asOperator((tx) => findRequests(tx, [{ partnerId: installationId, key }]))).length > 0;
    },
    async set() {
      const answeredAt = clock.now();
      const request = {
        partnerId: installationId,
        key,
        sha256: sha256Of(Buffer.from(key)),
        subjectId: newId(answeredAt),
        answeredAt,
      };
      await store.asOperator((tx) => recordRequests(tx, [request]));
    },
  };
}
