import type { RunningRole } from '../pipeline/worker-role.js';
import type { BillingParts } from './parts.js';
import { placePayments } from './place-payments.js';

/** How often payments that a stopped process left unplaced are looked for, in milliseconds. */
const lookMs = 5000;

/** Goes on placing payments whose import was cut short after its commit. */
export function startPlacing(
  parts: Pick<BillingParts, 'store' | 'clock' | 'shelf'>,
  onError: (error: unknown) => void,
): RunningRole {
  let underWay: Promise<unknown> | undefined;
  const look = () => {
    underWay ??= placePayments(parts)
      .catch(onError)
      .finally(() => (underWay = undefined));
  };
  look();
  const timer = setInterval(look, lookMs);
  return {
    async stop() {
      clearInterval(timer);
      await underWay;
    },
  };
}
