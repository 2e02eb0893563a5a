import type { Id } from '@saikne/kernel';

/**
 * What a document waits for: that two partners are linked, that a receiver becomes a partner, or that a suspended
 * partner's service is resumed. The document and the event meet under the lock of this point's row.
 */
export type WaitingPoint =
  | { readonly kind: 'link'; readonly oneId: Id<'partner'>; readonly otherId: Id<'partner'> }
  | { readonly kind: 'partner'; readonly scheme: string; readonly value: string }
  | { readonly kind: 'resumption'; readonly partnerId: Id<'partner'> };

/** The point's key in SQL. A link's key is the same whichever side is named first. */
export function keyOfWaitingPoint(point: WaitingPoint): string {
  switch (point.kind) {
    case 'link':
      return point.oneId < point.otherId
        ? `link:${point.oneId}:${point.otherId}`
        : `link:${point.otherId}:${point.oneId}`;
    case 'partner':
      return `partner:${point.scheme}:${point.value}`;
    case 'resumption':
      return `resumption:${point.partnerId}`;
  }
}
