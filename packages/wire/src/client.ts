import type { z } from 'zod';
import { routes, type AnswerOf, type BodyInputOf, type Route, type RouteName } from './routes.js';
import { changeEvent, type ChangeEvent } from './schemas/installation.js';
import { problem, type Problem } from './schemas/problem.js';
import { receipt, type Receipt } from './schemas/document.js';

/** The part of the platform's `fetch` that the client uses; it is handed in. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  readonly signal?: never;
}
export interface FetchResponse {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
  readonly body: AsyncIterable<Uint8Array> | { getReader(): StreamReader } | null;
}
interface StreamReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

export interface ClientOptions {
  /** The server's address without a trailing slash; '' for the page's own. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly apiKey?: string;
  /** For messages, as in Accept-Language. */
  readonly language?: string;
}

/** The server refused: `problem` says why, under which clause, and what can be done instead. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

type Query = Readonly<Record<string, string | number | undefined>>;
interface CallOptions<Name extends RouteName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Query;
  readonly body?: BodyInputOf<Name>;
}

export interface Submission {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly idempotencyKey?: string;
  readonly fileName?: string;
  readonly mediaType?: string;
  /** Seconds to wait for the document to be delivered, to wait or to be refused. */
  readonly waitSeconds?: number;
}

export interface Client {
  /** Calls a route that answers with JSON. Throws `ApiRefusal`. */
  call<Name extends RouteName>(name: Name, options?: CallOptions<Name>): Promise<AnswerOf<Name>>;
  submit(submission: Submission): Promise<Receipt>;
  /** The bytes of a route that answers with them. */
  bytes(name: 'original' | 'converted' | 'fetchDocument', id: string): Promise<Uint8Array>;
  /** Runs `onChange` for every change until `stop` is called or the connection ends. */
  changes(onChange: (event: ChangeEvent) => void): Promise<{ readonly ended: Promise<void>; stop(): Promise<void> }>;
}

/** A client of the API; what it gets is checked against the schemas. */
export function createClient(options: ClientOptions): Client {
  const base: Record<string, string> = {
    ...(options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` }),
    ...(options.language === undefined ? {} : { 'accept-language': options.language }),
  };
  const send = async (route: Route, path: string, init: Partial<FetchInit>): Promise<FetchResponse> => {
    const headers = { ...base, ...init.headers };
    const response = await options.fetch(`${options.baseUrl}${path}`, { ...init, method: route.method, headers });
    if (!response.ok) throw new ApiRefusal(await readProblem(response));
    return response;
  };
  return {
    async call(name, { params, query, body } = {}) {
      const route: Route = routes[name];
      const content =
        body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const response = await send(route, pathOf(route, params, query), content);
      // The route's answer is a schema for every name that has an AnswerOf.
      return (route.answer as z.ZodType<AnswerOf<typeof name>>).parse(await response.json());
    },
    async submit({ content, idempotencyKey, fileName, mediaType, waitSeconds }) {
      const headers: Record<string, string> = { 'content-type': mediaType ?? 'application/octet-stream' };
      if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
      if (fileName !== undefined)
        headers['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`;
      if (waitSeconds !== undefined) headers['prefer'] = `wait=${waitSeconds}`;
      const response = await send(routes.submitDocument, routes.submitDocument.path, { body: content, headers });
      return receipt.parse(await response.json());
    },
    async bytes(name, id) {
      const route: Route = routes[name];
      return new Uint8Array(await (await send(route, pathOf(route, { id }), {})).arrayBuffer());
    },
    async changes(onChange) {
      const response = await send(routes.events, routes.events.path, { headers: { accept: 'text/event-stream' } });
      const { body } = response;
      if (body === null || !('getReader' in body)) throw new TypeError('the response has no stream to read');
      const reader = body.getReader();
      return { ended: readEvents(reader, onChange), stop: () => reader.cancel() };
    },
  };
}

function pathOf(route: Route, params: Readonly<Record<string, string>> = {}, query: Query = {}): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

async function readProblem(response: FetchResponse): Promise<Problem> {
  const parsed = problem.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  const title = `The server answered ${response.status}`;
  const { status } = response;
  return {
    type: 'about:blank',
    title,
    status,
    detail: title,
    code: 'NOT_SAIKNE',
    clause: 'house:one-api',
    values: {},
    instead: [],
  };
}

/** The longest text kept while an event is incomplete, in characters. */
const maxEventLength = 65_536;

async function readEvents(reader: StreamReader, onChange: (event: ChangeEvent) => void): Promise<void> {
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += asciiOf(part.value ?? new Uint8Array());
    const blocks = text.split('\n\n');
    text = (blocks.pop() ?? '').slice(-maxEventLength);
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '));
      if (data !== undefined && block.includes('event: change')) onChange(changeEvent.parse(JSON.parse(data.slice(6))));
    }
  }
}

/** Events are ASCII: the server escapes nothing else into them. */
function asciiOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
