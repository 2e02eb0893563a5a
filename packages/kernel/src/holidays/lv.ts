import { day } from '../day.js';
import { fromEaster, once, onDate, onSunday, type HolidayDate, type HolidayKey, type HolidayRule } from './rule.js';

const act = 'Likums "Par svētku, atceres un atzīmējamām dienām" (1990-10-03), 1. pants';
const of2002 = `${act}, 2002-03-21 redakcija, spēkā no 2002-04-23`;
const of2007 = `${act}, 2007-05-24 grozījumi, spēkā no 2007-06-26`;
const of2014 = `${act}, 2014-10-02 grozījumi, spēkā no 2014-10-22`;

const in2002 = day('2002-04-23');
const in2007 = day('2007-06-26');

/**
 * The public holidays of Latvia. Since 2007, 4 May and 18 November, and since 2014 the closing day of the General
 * Latvian Song and Dance Festival, give the next business day off when they fall on a weekend; no other holiday does.
 * Working days that the Cabinet shifts for state institutions (Labour Law, section 133(4)) are not holidays and do not
 * bind a contract's business days.
 */
export function holidayRulesOfLatvia(): readonly HolidayRule[] {
  return [
    yearly('new-year', onDate(1, 1)),
    yearly('good-friday', fromEaster(-2)),
    yearly('easter-sunday', fromEaster(0)),
    yearly('easter-monday', fromEaster(1)),
    yearly('labour-day', onDate(5, 1)),
    { ...yearly('restoration-of-independence', onDate(5, 4)), moves: true, from: in2007, source: of2007 },
    yearly('mothers-day', onSunday(2, 5)),
    yearly('pentecost', fromEaster(49)),
    yearly('midsummer-eve', onDate(6, 23)),
    yearly('midsummer-day', onDate(6, 24)),
    { ...yearly('proclamation-day', onDate(11, 18)), moves: true, from: in2007, source: of2007 },
    { ...yearly('christmas-eve', onDate(12, 24)), from: in2007, source: of2007 },
    yearly('christmas-day', onDate(12, 25)),
    yearly('second-day-of-christmas', onDate(12, 26)),
    yearly('new-years-eve', onDate(12, 31)),
    festival('2018-07-08', 'XXVI festival, 2018-06-30 to 2018-07-08'),
    festival('2023-07-09', 'XXVII festival, 2023-06-30 to 2023-07-09'),
    festival('2028-07-09', 'XXVIII festival, announced in March 2026 for 2028-06-30 to 2028-07-09'),
    {
      key: 'papal-visit-day',
      falls: once(day('2018-09-24')),
      moves: false,
      from: day('2018-06-21'),
      source: `${act}, grozījumi, pieņemti 2018-06-21`,
    },
    {
      key: 'ice-hockey-bronze-day',
      falls: once(day('2023-05-29')),
      moves: false,
      from: day('2023-05-29'),
      source: `${act}, grozījumi, pieņemti 2023-05-28`,
    },
  ];
}

function yearly(key: HolidayKey, falls: HolidayDate): HolidayRule {
  return { key, falls, moves: false, from: in2002, source: of2002 };
}

/** The festival is held about every five years; each closing day is entered here once it is announced. */
function festival(closingDay: string, held: string): HolidayRule {
  return {
    key: 'song-festival-closing-day',
    falls: once(day(closingDay)),
    moves: true,
    from: day('2014-10-22'),
    source: `${of2014}; ${held}`,
  };
}
