import { addDays, dayAt, type Day, type Instant } from '@saikne/kernel';

/** No partner's active period is longer; contracts beyond it are refused at registration. */
export const longestActiveDays = 366;

/** How long the sender reads what it hands in, and the last day on which any reader may: that of its content's partition. */
export function readingWindows(
  activeDays: number,
  receivedAt: Instant,
): { readonly senderReadsUntil: Day; readonly expiresOn: Day } {
  const today = dayAt(receivedAt, 'Europe/Riga');
  return {
    senderReadsUntil: addDays(today, activeDays),
    expiresOn: addDays(today, Math.max(activeDays, longestActiveDays)),
  };
}
