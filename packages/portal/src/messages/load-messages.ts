import type { Language } from '@saikne/kernel';
import type { PortalMessages } from './keys.js';

/** The texts of one language; each is a file of its own, so that a reader loads one. */
export async function loadMessages(language: Language): Promise<PortalMessages> {
  switch (language) {
    case 'lv':
      return (await import('./lv.js')).lv;
    case 'en':
      return (await import('./en.js')).en;
    case 'et':
      return (await import('./et.js')).et;
    case 'lt':
      return (await import('./lt.js')).lt;
    case 'ru':
      return (await import('./ru.js')).ru;
  }
}
