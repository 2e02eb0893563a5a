import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addMonths,
  anniversary,
  businessDayOnOrAfter,
  centsToText,
  day,
  daysIn,
  endOfDay,
  isBusinessDay,
  lastDayOf,
  money,
  month,
  monthlyParts,
  nextPeriod,
  period,
  shareMoney,
} from '@saikne/kernel';

describe('the calendar of the worked examples', () => {
  test('E1: the days of the unpaid invoice', () => {
    const issuedOn = day('2026-03-02');
    const dueOn = addDays(issuedOn, 7);
    expect(dueOn).toBe('2026-03-09');
    expect(endOfDay(addDays(dueOn, 15))).toBe(endOfDay(day('2026-03-24')));
    expect(addDays(dueOn, 16)).toBe('2026-03-25');
    expect(addDays(dueOn, 46)).toBe('2026-04-24');
  });

  test('E3: twelve of the thirty-one days of January', () => {
    const used = period(day('2026-01-20'), lastDayOf(month('2026-01')));
    expect(daysIn(used)).toBe(12);
    expect(centsToText(shareMoney(money('EUR', 3000n), 12n, 31n, 'half-up').minor)).toBe('11.61');
  });

  test('E4: an official notice posted on 2026-04-30 in Latvia is delivered on 2026-05-11', () => {
    const postedOn = day('2026-04-30');
    expect([1, 2, 3, 4, 5].map((n) => addBusinessDays(postedOn, n, 'LV'))).toEqual([
      '2026-05-05',
      '2026-05-06',
      '2026-05-07',
      '2026-05-08',
      '2026-05-11',
    ]);
    expect(addDays(postedOn, 30)).toBe('2026-05-30');
  });

  test('E5: nine months from 2026-03-12 run to 2026-12-11', () => {
    expect(addDays(day('2026-02-10'), 30)).toBe('2026-03-12');
    expect(addDays(addMonths(day('2026-03-12'), 9), -1)).toBe('2026-12-11');
  });

  test('E6: a refusal posted on 2026-06-01 is delivered on 2026-06-08, 21 days after 2026-05-11 end on 2026-06-01', () => {
    expect(addBusinessDays(day('2026-06-01'), 5, 'LV')).toBe('2026-06-08');
    expect(addDays(day('2026-05-11'), 21)).toBe('2026-06-01');
  });

  test('S1: three and five business days after Friday 2027-04-30', () => {
    const inForceOn = day('2027-04-30');
    expect(addBusinessDays(inForceOn, 3, 'LV')).toBe('2027-05-06');
    expect(addBusinessDays(inForceOn, 5, 'LV')).toBe('2027-05-10');
    expect(isBusinessDay(day('2027-05-03'), 'LV')).toBe(true);
    expect(isBusinessDay(day('2027-05-04'), 'LV')).toBe(false);
    expect(businessDayOnOrAfter(day('2027-05-01'), 'LV')).toBe('2027-05-03');
    expect(businessDayOnOrAfter(inForceOn, 'LV')).toBe(inForceOn);
  });

  test('S2: a yearly period from 2027-01-15 touches thirteen months', () => {
    const yearly = nextPeriod(day('2027-01-15'), 0, 12);
    expect(yearly).toEqual({ firstDay: '2027-01-15', lastDay: '2028-01-14' });
    expect(daysIn(yearly)).toBe(365);
    const parts = monthlyParts(yearly);
    expect(parts).toHaveLength(13);
    expect(parts.map(daysIn)).toEqual([17, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 14]);
    expect(centsToText(shareMoney(money('EUR', 10000n), 17n, 31n, 'half-up').minor)).toBe('54.84');
  });

  test('S3: 219 days are left of the period on 2027-06-10, 29 days of the other on 2027-02-01', () => {
    expect(daysIn(period(day('2027-06-10'), day('2028-01-14')))).toBe(219);
    expect(daysIn(period(day('2027-02-01'), day('2027-03-01')))).toBe(29);
    expect(nextPeriod(day('2026-03-02'), 0, 12).lastDay).toBe('2027-03-01');
  });

  test('S6: monthly periods from 2027-01-31 keep anchor day 31', () => {
    const series = [0, 1, 2, 3, 4].map((index) => nextPeriod(day('2027-01-31'), index, 1));
    expect(series.map(({ firstDay }) => firstDay)).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
    ]);
    expect(series.map(({ lastDay }) => lastDay)).toEqual([
      '2027-02-27',
      '2027-03-30',
      '2027-04-29',
      '2027-05-30',
      '2027-06-29',
    ]);
    expect(centsToText(shareMoney(money('EUR', 1000n), 1n, 31n, 'half-up').minor)).toBe('0.32');
  });

  test('S8: more than 10 and more than 30 days', () => {
    expect(addDays(day('2027-02-20'), 11)).toBe('2027-03-03');
    expect(addDays(day('2027-03-03'), 31)).toBe('2027-04-03');
  });

  test('S10: yearly periods from 2028-02-29 keep anchor day 29', () => {
    const anchor = day('2028-02-29');
    expect(nextPeriod(anchor, 0, 12)).toEqual({ firstDay: '2028-02-29', lastDay: '2029-02-27' });
    expect([1, 2, 3, 4].map((years) => anniversary(anchor, 12 * years))).toEqual([
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
    expect(monthlyParts(nextPeriod(anchor, 0, 12)).map(daysIn)[0]).toBe(1);
  });
});
