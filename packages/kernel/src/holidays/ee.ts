import { day } from '../day.js';
import { fromEaster, onDate, type HolidayDate, type HolidayKey, type HolidayRule } from './rule.js';

const act = 'Pühade ja tähtpäevade seadus (RT I 1998, 13, 162)';

/** The public holidays of Estonia. None of them moves when it falls on a weekend. */
export function holidayRulesOfEstonia(): readonly HolidayRule[] {
  return [
    yearly('new-year', onDate(1, 1)),
    { ...yearly('independence-day', onDate(2, 24)), source: `${act}, § 1` },
    yearly('good-friday', fromEaster(-2)),
    yearly('easter-sunday', fromEaster(0)),
    yearly('spring-day', onDate(5, 1)),
    yearly('pentecost', fromEaster(49)),
    yearly('victory-day', onDate(6, 23)),
    yearly('midsummer-day', onDate(6, 24)),
    yearly('restoration-of-independence', onDate(8, 20)),
    {
      ...yearly('christmas-eve', onDate(12, 24)),
      from: day('2005-05-20'),
      source: `${act}, § 2 p 8¹ (RT I 2005, 24, 185, jõustunud 2005-05-20)`,
    },
    yearly('christmas-day', onDate(12, 25)),
    yearly('second-day-of-christmas', onDate(12, 26)),
  ];
}

function yearly(key: HolidayKey, falls: HolidayDate): HolidayRule {
  return { key, falls, moves: false, from: day('1998-02-23'), source: `${act}, § 2` };
}
