import { epochDayFromCivil } from './civil.js';

/**
 * The epoch day of Easter Sunday in the western churches, by the Gregorian computus as the Nautical Almanac gives it
 * (Butcher 1876; Meeus, Astronomical Algorithms, chapter 8). Good for every year from 1583 on.
 */
export function easterSundayOf(year: number): number {
  const goldenNumber = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenNumber + century - leapCenturies - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((goldenNumber + 11 * epact + 22 * weekday) / 451);
  const sinceMarch = epact + weekday - 7 * late + 114;
  return epochDayFromCivil(year, Math.floor(sinceMarch / 31), (sinceMarch % 31) + 1);
}
