import { day, type Day } from '../day.js';
import { fromEaster, onDate, onSunday, type HolidayDate, type HolidayKey, type HolidayRule } from './rule.js';

const code = 'Darbo kodeksas (XII-2603), 123 straipsnis, nuo 2017-07-01';
const before = 'iki tol Darbo kodeksas (IX-926), 162 straipsnis';

/** The public holidays of Lithuania. None of them moves when it falls on a weekend. */
export function holidayRulesOfLithuania(): readonly HolidayRule[] {
  return [
    yearly('new-year', onDate(1, 1)),
    yearly('restoration-of-the-state', onDate(2, 16)),
    yearly('restoration-of-independence', onDate(3, 11)),
    yearly('easter-sunday', fromEaster(0)),
    yearly('easter-monday', fromEaster(1)),
    yearly('labour-day', onDate(5, 1)),
    yearly('mothers-day', onSunday(1, 5)),
    yearly('fathers-day', onSunday(1, 6)),
    yearly('midsummer-day', onDate(6, 24)),
    yearly('statehood-day', onDate(7, 6)),
    yearly('assumption-day', onDate(8, 15)),
    yearly('all-saints-day', onDate(11, 1)),
    {
      ...yearly('all-souls-day', onDate(11, 2)),
      from: day('2020-01-01'),
      source: 'Darbo kodeksas (XII-2603), 123 straipsnis, 2019 m. pakeitimas, nuo 2020-01-01',
    },
    yearly('christmas-eve', onDate(12, 24)),
    yearly('christmas-day', onDate(12, 25)),
    yearly('second-day-of-christmas', onDate(12, 26)),
  ];
}

/** The present code took over the former one's list, so these hold without a break since before the calendar begins. */
const inForceBeforeCalendar: Day = day('2015-01-01');

function yearly(key: HolidayKey, falls: HolidayDate): HolidayRule {
  return { key, falls, moves: false, from: inForceBeforeCalendar, source: `${code}; ${before}` };
}
