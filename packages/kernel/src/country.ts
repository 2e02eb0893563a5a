/** The countries whose public holidays the house knows, by ISO 3166-1 code. */
export const countriesWithCalendar = ['LV', 'EE', 'LT'] as const;

export type CountryWithCalendar = (typeof countriesWithCalendar)[number];
