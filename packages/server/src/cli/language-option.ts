import { languages, type Language } from '@saikne/kernel';
import { CannotRun } from './exit.js';

export function languageOption(text: string | undefined): Language {
  const language = languages.find((one) => one === (text ?? 'en'));
  if (language === undefined) throw new CannotRun(`--language: one of ${languages.join(', ')}`);
  return language;
}
