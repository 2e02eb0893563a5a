import type { z } from 'zod';
import { openClient, type Client, type ClientOptions, type Reading } from './open-client.js';
import { routes, type AnswerOf, type Route } from './routes.js';
import { receipt } from './schemas/document.js';
import { changeEvent } from './schemas/installation.js';
import { problem } from './schemas/problem.js';

const checked: Reading = {
  answer(name, value) {
    const { answer }: Route = routes[name];
    // The route's answer is a schema for every name that has an AnswerOf.
    return (answer as z.ZodType<AnswerOf<typeof name>>).parse(value);
  },
  receipt: (value) => receipt.parse(value),
  change: (value) => changeEvent.parse(value),
  problem: (value) => problem.safeParse(value).data,
};

/** A client of the API; what it gets is checked against the schemas. */
export function createClient(options: ClientOptions): Client {
  return openClient(options, routes, checked);
}
