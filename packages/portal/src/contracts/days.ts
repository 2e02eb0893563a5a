import { addDays, addMs, dayAt, type Day, type Instant } from '@saikne/kernel';

/** The contract's local day of an instant. */
export function dayOf(instant: string): string {
  return dayAt(instant as Instant); // An instant of the server's.
}

/** The contract's local day on which a moment falls; midnight belongs to the day that it ends. */
export function dayOfMoment(instant: string): string {
  return dayAt(addMs(instant as Instant, -1)); // An instant of the server's.
}

/** So many days after a day. */
export function addDaysTo(day: string, days: number): string {
  return addDays(day as Day, days); // A day of the server's, or of `dayOf`.
}
