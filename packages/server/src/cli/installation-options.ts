import { CannotRun } from './exit.js';

/** The address people open, as `https://host`. */
export function publicUrlOption(text: string | undefined): { readonly publicUrl?: string } {
  if (text === undefined || text === '') return {};
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new CannotRun('--public-url: an address such as https://exchange.example');
  return { publicUrl: new URL(text).origin };
}

/** The fewest characters of a secret that is given. */
const leastSecretLength = 32;

export function secretOption(text: string | undefined): { readonly secret?: string } {
  if (text === undefined || text === '') return {};
  if (text.length < leastSecretLength)
    throw new CannotRun(`SAIKNE_SECRET: at least ${String(leastSecretLength)} random characters`);
  return { secret: text };
}
