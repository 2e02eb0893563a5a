import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { viesCheckPath, type ViesError, type ViesFault, type ViesReply, type ViesRequest } from '@saikne/carriers';
import { allowStandIn, type StandInPlace } from '../permission.js';

/** A company the stand-in knows. */
export interface KnownCompany {
  readonly vatNumber: string;
  readonly name: string;
  readonly address: string;
}

export interface ViesStandInOptions {
  readonly place: StandInPlace;
  readonly companies: readonly KnownCompany[];
}

export interface ViesStandIn {
  /** What a client takes as its `baseUrl`. */
  readonly url: string;
  /** Every question so far, for tests. */
  readonly asked: readonly ViesRequest[];
  /** The next so many questions are answered with this error; `'hang-up'` ends the connection instead. */
  failNext(count: number, error: ViesError | 'hang-up'): void;
  close(): Promise<void>;
}

const maxRequestBytes = 16 * 1024;

/** VIES over a real connection on loopback: same address, same messages, its own short list of companies. */
export async function openViesStandIn(options: ViesStandInOptions): Promise<ViesStandIn> {
  allowStandIn('this VIES', options.place);
  const known = new Map(options.companies.map((company) => [company.vatNumber.toUpperCase(), company]));
  const asked: ViesRequest[] = [];
  let failures: { count: number; readonly error: ViesError | 'hang-up' } = { count: 0, error: 'MS_UNAVAILABLE' };
  let questions = 0;

  function answer(request: ViesRequest): ViesReply | ViesFault {
    const { countryCode, vatNumber, requesterNumber } = request;
    const company = known.get(`${countryCode}${vatNumber}`);
    const base = { countryCode, vatNumber, requestDate: new Date().toISOString() };
    const proof = requesterNumber === undefined ? '' : `WAPISAIKNE${String(++questions).padStart(6, '0')}`;
    if (company === undefined) return { ...base, valid: false, requestIdentifier: proof, name: '---', address: '---' };
    return { ...base, valid: true, requestIdentifier: proof, name: company.name, address: company.address };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST' || request.url !== viesCheckPath) {
      response.writeHead(404).end();
      return;
    }
    const question = parseRequest(await readBody(request));
    if (question === undefined) {
      send(response, 400, faultOf('INVALID_INPUT'));
      return;
    }
    asked.push(question);
    if (failures.count > 0) {
      failures = { ...failures, count: failures.count - 1 };
      if (failures.error === 'hang-up') request.socket.destroy();
      else send(response, 200, faultOf(failures.error));
      return;
    }
    send(response, 200, answer(question));
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    asked,
    failNext(count, error) {
      failures = { count, error };
    },
    async close() {
      const closed = new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // A request without an encoding gives bytes.
  for await (const chunk of request) {
    const part = chunk as Uint8Array;
    bytes += part.length;
    if (bytes > maxRequestBytes) throw new Error('the question is too long');
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseRequest(text: string): ViesRequest | undefined {
  try {
    const value = JSON.parse(text) as Partial<ViesRequest> | null;
    if (typeof value?.countryCode !== 'string' || !/^[A-Z]{2}$/.test(value.countryCode)) return undefined;
    if (typeof value.vatNumber !== 'string' || !/^[A-Z0-9+*]{2,12}$/.test(value.vatNumber)) return undefined;
    // Both parts that an answer needs were looked at.
    return value as ViesRequest;
  } catch {
    return undefined;
  }
}

function faultOf(error: ViesError): ViesFault {
  return { actionSucceed: false, errorWrappers: [{ error }] };
}

function send(response: ServerResponse, status: number, body: ViesReply | ViesFault): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
