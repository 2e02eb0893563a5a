import type { AnswerOf, BodyInputOf, RouteName } from './routes.js';
import type { Receipt } from './schemas/document.js';
import type { ChangeEvent } from './schemas/installation.js';
import type { Problem } from './schemas/problem.js';
import {
  pathOf,
  readEvents,
  type Address,
  type Fetch,
  type FetchInit,
  type FetchResponse,
  type Query,
} from './transport.js';

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

interface CallOptions<Name extends RouteName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Query;
  readonly body?: BodyInputOf<Name>;
  /** Headers of this call alone: an idempotency key, a reason. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Submission {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly idempotencyKey?: string;
  readonly fileName?: string;
  readonly mediaType?: string;
  /** Seconds to wait for the document to be delivered, to wait or to be refused. */
  readonly waitSeconds?: number;
}

/** Routes whose body is bytes and whose answer is JSON, apart from documents. */
export type UploadName = 'importBankFile';
/** Routes whose answer is bytes, apart from documents of the exchange. */
export type DownloadName = 'billingDocumentContent' | 'contractMessagePage' | 'accountingExportCsv' | 'vatExportCsv';

export interface Client {
  /** Calls a route that answers with JSON. Throws `ApiRefusal`. */
  call<Name extends RouteName>(name: Name, options?: CallOptions<Name>): Promise<AnswerOf<Name>>;
  submit(submission: Submission): Promise<Receipt>;
  /** The bytes of a route that answers with them; the operator's people say why they read (Telema 3.3). */
  bytes(
    name: 'original' | 'converted' | 'fetchDocument',
    id: string,
    options?: { readonly reason?: string },
  ): Promise<Uint8Array>;
  /** Sends bytes to a route that takes them. Throws `ApiRefusal`. */
  upload<Name extends UploadName>(
    name: Name,
    upload: { readonly content: Uint8Array<ArrayBuffer>; readonly fileName?: string },
  ): Promise<AnswerOf<Name>>;
  /** The bytes of a route that answers with them. Throws `ApiRefusal`. */
  download(
    name: DownloadName,
    options: { readonly params?: Readonly<Record<string, string>>; readonly query?: Query },
  ): Promise<Uint8Array>;
  /** Runs `onChange` for every change until `stop` is called or the connection ends. */
  changes(onChange: (event: ChangeEvent) => void): Promise<{ readonly ended: Promise<void>; stop(): Promise<void> }>;
}

/** What a client makes of what it gets: checked against the schemas, or trusted. */
export interface Reading {
  answer<Name extends RouteName>(name: Name, value: unknown): AnswerOf<Name>;
  receipt(value: unknown): Receipt;
  change(value: unknown): ChangeEvent;
  /** Undefined where the value is no problem details. */
  problem(value: unknown): Problem | undefined;
}

/** A client over a table of addresses; it knows no schema itself, so that a page can go without them. */
export function openClient(
  options: ClientOptions,
  addresses: Readonly<Record<RouteName, Address>>,
  reading: Reading,
): Client {
  const base: Record<string, string> = {
    ...(options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` }),
    ...(options.language === undefined ? {} : { 'accept-language': options.language }),
  };
  const send = async ({ method }: Address, path: string, init: Partial<FetchInit>): Promise<FetchResponse> => {
    const headers = { ...base, ...init.headers };
    const response = await options.fetch(`${options.baseUrl}${path}`, { ...init, method, headers });
    if (!response.ok) throw new ApiRefusal(await readProblem(response, reading));
    return response;
  };
  return {
    async call(name, { params, query, body, headers = {} } = {}) {
      const address = addresses[name];
      const content =
        body === undefined
          ? { headers }
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
      const response = await send(address, pathOf(address, params, query), content);
      return reading.answer(name, await response.json());
    },
    async submit({ content, idempotencyKey, fileName, mediaType, waitSeconds }) {
      const headers: Record<string, string> = {
        'content-type': mediaType ?? 'application/octet-stream',
        ...fileNameHeader(fileName),
      };
      if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
      if (waitSeconds !== undefined) headers['prefer'] = `wait=${waitSeconds}`;
      const address = addresses.submitDocument;
      const response = await send(address, address.path, { body: content, headers });
      return reading.receipt(await response.json());
    },
    async bytes(name, id, { reason } = {}) {
      const address = addresses[name];
      const headers = reason === undefined ? {} : reasonHeader(reason);
      return new Uint8Array(await (await send(address, pathOf(address, { id }), { headers })).arrayBuffer());
    },
    async upload(name, { content, fileName }) {
      const address = addresses[name];
      const headers = { 'content-type': 'application/octet-stream', ...fileNameHeader(fileName) };
      const response = await send(address, address.path, { body: content, headers });
      return reading.answer(name, await response.json());
    },
    async download(name, { params, query }) {
      const address = addresses[name];
      return new Uint8Array(await (await send(address, pathOf(address, params, query), {})).arrayBuffer());
    },
    async changes(onChange) {
      const address = addresses.events;
      const response = await send(address, address.path, { headers: { accept: 'text/event-stream' } });
      const { body } = response;
      if (body === null || !('getReader' in body)) throw new TypeError('the response has no stream to read');
      const reader = body.getReader();
      const ended = readEvents(reader, (data) => {
        onChange(reading.change(data));
      });
      return { ended, stop: () => reader.cancel() };
    },
  };
}

function fileNameHeader(fileName: string | undefined): Readonly<Record<string, string>> {
  if (fileName === undefined) return {};
  return { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` };
}

/** The header that says why somebody of the operator reads a document's content; headers carry ASCII alone. */
export function reasonHeader(reason: string): Readonly<Record<string, string>> {
  return { 'access-reason': encodeURIComponent(reason) };
}

async function readProblem(response: FetchResponse, reading: Reading): Promise<Problem> {
  const read = reading.problem(await response.json().catch(() => undefined));
  if (read !== undefined) return read;
  const { status } = response;
  const title = `The server answered ${status}`;
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
