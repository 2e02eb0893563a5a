import { packedCivilFromEpochDay, epochDayFromCivil } from './civil.js';
import { msPerDay } from './instant.js';

/** The time zones in which a contract's days are counted. */
export type Zone = 'Europe/Riga' | 'Europe/Tallinn' | 'Europe/Vilnius' | 'UTC';

/** From this epoch millisecond on, local time is UTC plus `offsetMs`. */
interface OffsetFrom {
  readonly fromMs: number;
  readonly offsetMs: number;
}

/** Offsets of a zone by UTC year, filled as years are asked for (0000 to 10000, for the days beside the ends). */
const offsetsByYear = new Map<Zone, (readonly OffsetFrom[] | undefined)[]>();

/** Milliseconds that the zone's local time is ahead of UTC at that instant. The zone data are the platform's own. */
export function offsetMsAt(epochMs: number, zone: Zone): number {
  if (zone === 'UTC') return 0;
  const year = packedCivilFromEpochDay(Math.floor(epochMs / msPerDay)) >> 9;
  const offsets = offsetsOf(year, zone);
  let offsetMs = 0;
  for (const entry of offsets) {
    if (entry.fromMs > epochMs) break;
    offsetMs = entry.offsetMs;
  }
  return offsetMs;
}

function offsetsOf(year: number, zone: Zone): readonly OffsetFrom[] {
  let years = offsetsByYear.get(zone);
  if (years === undefined) {
    years = new Array<readonly OffsetFrom[] | undefined>(10_001).fill(undefined);
    offsetsByYear.set(zone, years);
  }
  let offsets = years[year];
  if (offsets === undefined) {
    offsets = findOffsets(year, zone);
    years[year] = offsets;
  }
  return offsets;
}

/** Asks the platform once a week through the year and closes in on each change; no zone changed twice in a week. */
function findOffsets(year: number, zone: Zone): readonly OffsetFrom[] {
  const clock = wallClock(zone);
  const firstMs = epochDayFromCivil(year, 1, 1) * msPerDay;
  const endMs = epochDayFromCivil(year + 1, 1, 1) * msPerDay;
  let offsetMs = clock(firstMs);
  const found: OffsetFrom[] = [{ fromMs: firstMs, offsetMs }];
  for (let fromMs = firstMs; fromMs < endMs; fromMs += 7 * msPerDay) {
    const untilMs = Math.min(fromMs + 7 * msPerDay, endMs - 1000);
    const nextOffsetMs = clock(untilMs);
    if (nextOffsetMs !== offsetMs) {
      found.push({ fromMs: firstSecondWith(nextOffsetMs, fromMs, untilMs, clock), offsetMs: nextOffsetMs });
      offsetMs = nextOffsetMs;
    }
  }
  return found;
}

function firstSecondWith(offsetMs: number, fromMs: number, untilMs: number, clock: (ms: number) => number): number {
  let before = fromMs;
  let reached = untilMs;
  while (reached - before > 1000) {
    const middle = before + Math.floor((reached - before) / 2000) * 1000;
    if (clock(middle) === offsetMs) reached = middle;
    else before = middle;
  }
  return reached;
}

/**
 * The offset at an epoch millisecond that lies on a full second, as the platform's calendar shows it. `gregory` is
 * proleptic there; V8's `iso8601` turns Julian before 1582.
 */
function wallClock(zone: Zone): (epochMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (epochMs) => {
    const parts = new Map(format.formatToParts(epochMs).map((part) => [part.type, Number(part.value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const seconds = part('hour') * 3600 + part('minute') * 60 + part('second');
    return epochDayFromCivil(part('year'), part('month'), part('day')) * msPerDay + seconds * 1000 - epochMs;
  };
}
