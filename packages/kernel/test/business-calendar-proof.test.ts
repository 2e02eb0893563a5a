import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  countriesWithCalendar,
  day,
  dayOfWeek,
  holidaysOf,
  isBusinessDay,
  yearOf,
  type CountryWithCalendar,
} from '@saikne/kernel';

/** One way in which our calendar differs from date-holidays, why, and the days it explains. */
interface Difference {
  readonly country: CountryWithCalendar;
  readonly why: string;
  explains(d: string): boolean;
}

const years = Array.from({ length: 21 }, (_, at) => 2015 + at);

/** Days that we have and the library has not. The library has none that we have not. */
const differences: readonly Difference[] = [
  {
    country: 'LV',
    why: 'Mother’s Day (second Sunday in May) is in section 1 of the Latvian act; the library has it as an observance.',
    explains: (d) => d.slice(5, 7) === '05' && dayOfWeek(day(d)) === 7 && d.slice(8) >= '08' && d.slice(8) <= '14',
  },
  {
    country: 'LV',
    why: 'Pentecost is in section 1 of the Latvian act; the library leaves it out. It is always a Sunday.',
    explains: (d) => pentecosts().has(d),
  },
  {
    country: 'LV',
    why: 'The closing day of the Song and Dance Festival and the next business day (amendment of 2014-10-02); the library does not know them. The festival of 2028 was announced in March 2026.',
    explains: (d) => ['2018-07-08', '2018-07-09', '2023-07-09', '2023-07-10', '2028-07-09', '2028-07-10'].includes(d),
  },
  {
    country: 'LV',
    why: 'The day of Pope Francis’ visit was made a holiday by the amendment adopted on 2018-06-21; the library leaves it out.',
    explains: (d) => d === '2018-09-24',
  },
  {
    country: 'LT',
    why: 'Mother’s Day (first Sunday in May) is in article 123 of the Labour Code; the library has it as an observance.',
    explains: (d) => d.slice(5, 7) === '05' && dayOfWeek(day(d)) === 7 && d.slice(8) <= '07',
  },
  {
    country: 'LT',
    why: 'Father’s Day (first Sunday in June) is in article 123 of the Labour Code; the library has it as an observance.',
    explains: (d) => d.slice(5, 7) === '06' && dayOfWeek(day(d)) === 7 && d.slice(8) <= '07',
  },
];

describe.each(countriesWithCalendar)('the calendar of %s from 2015 to 2035', (country) => {
  const theirs = new Set(years.flatMap((year) => publicHolidaysOfTheLibrary(country, year)));
  const ours = new Set(years.flatMap((year) => holidaysOf(country, year).map((holiday): string => holiday.day)));
  const own = differences.filter((difference) => difference.country === country);

  test('has every public holiday that date-holidays has', () => {
    expect([...theirs].filter((d) => !ours.has(d))).toEqual([]);
    expect(theirs.size).toBeGreaterThan(21 * 10);
  });

  test('has no other day than those whose difference is explained', () => {
    const more = [...ours].filter((d) => !theirs.has(d));
    expect(more.filter((d) => !own.some((difference) => difference.explains(d)))).toEqual([]);
  });

  test('needs every explanation', () => {
    const more = [...ours].filter((d) => !theirs.has(d));
    expect(own.filter((difference) => !more.some((d) => difference.explains(d)))).toEqual([]);
  });

  test('has the library’s business days but for the working days explained', () => {
    const working: string[] = [];
    for (let d = day('2015-01-01'); yearOf(d) <= 2035; d = addDays(d, 1)) {
      const theirBusinessDay = dayOfWeek(d) <= 5 && !theirs.has(d);
      if (theirBusinessDay !== isBusinessDay(d, country)) working.push(d);
    }
    expect(working).toEqual(country === 'LV' ? ['2018-07-09', '2018-09-24', '2023-07-10', '2028-07-10'] : []);
  });
});

function publicHolidaysOfTheLibrary(country: CountryWithCalendar, year: number): readonly string[] {
  const library = new Holidays(country, { types: ['public'] });
  return library.getHolidays(year).map((holiday) => holiday.date.slice(0, 10));
}

/** Pentecost by the library's own Easter, which Estonia has as a public holiday. */
function pentecosts(): ReadonlySet<string> {
  const library = new Holidays('EE', { types: ['public'] });
  return new Set(
    years.flatMap((year) =>
      library
        .getHolidays(year)
        .filter(({ rule }) => rule === 'easter 49')
        .map(({ date }) => date.slice(0, 10)),
    ),
  );
}
