import type { EffectHandler } from '../contracts/effect-worker.js';
import type { BillingParts } from './parts.js';
import { sendDocument } from './send-document.js';
import { tellClient } from './tell-client.js';
import { writeDocument } from './write-document.js';

/** What facts ask of billing: documents are written and clients told, then written documents are sent. */
export function billingHandlers(parts: BillingParts): readonly EffectHandler[] {
  return [
    {
      topic: 'billing',
      async run(tx, effect, now) {
        // Facts that make a document tell nothing, and the other way round.
        await writeDocument(tx, parts, effect.factId, now);
        await tellClient(tx, parts.shelf, effect, now);
      },
    },
    {
      topic: 'billing-send',
      run: (tx, effect, now) => sendDocument(tx, parts, effect.factId, now),
    },
  ];
}
