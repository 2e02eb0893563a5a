import { languages, type Language } from '@saikne/kernel';

const place = 'saikne.language';

/** The language this browser's reader chose here, or the first of theirs that the house speaks. */
export function keptLanguage(): Language {
  return preferredLanguage([localStorage.getItem(place) ?? '', ...navigator.languages]);
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(place, language);
}

/** The first of the reader's languages that the house speaks; English where there is none. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().startsWith(language));
    if (found !== undefined) return found;
  }
  return 'en';
}
