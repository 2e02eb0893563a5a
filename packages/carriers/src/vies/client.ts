import { setTimeout as delay } from 'node:timers/promises';
import type { Instant } from '@saikne/kernel';
import type { VatAnswer, VatNumberService } from './answer.js';
import { viesAddress, viesCheckPath, viesFault, viesReply, type ViesReply, type ViesRequest } from './protocol.js';

export interface ViesOptions {
  /** Default: the Commission's service. */
  readonly baseUrl?: string;
  /** Our own VAT number: with it every answer carries a consultation number. */
  readonly requester?: string;
  readonly now: () => Instant;
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** How long to wait before each further attempt, in milliseconds; as many as there are further attempts. */
  readonly waitsMs?: readonly number[];
}

export const viesTimeoutMs = 10_000;
/** Two further attempts; used up, the answer is `unavailable` and somebody asks again later. */
export const viesWaitsMs: readonly number[] = [500, 2000];
/** The longest answer that is read. */
const maxReplyBytes = 64 * 1024;

/** What a moment's wait may mend. The others stay as they are for today. */
const passing: ReadonlySet<string> = new Set([
  'UNREACHABLE',
  'SERVICE_UNAVAILABLE',
  'MS_UNAVAILABLE',
  'TIMEOUT',
  'GLOBAL_MAX_CONCURRENT_REQ',
  'GLOBAL_MAX_CONCURRENT_REQ_TIME',
  'MS_MAX_CONCURRENT_REQ',
  'MS_MAX_CONCURRENT_REQ_TIME',
]);

/** A client of VIES. */
export function openVies(options: ViesOptions): VatNumberService {
  const { waitsMs = viesWaitsMs } = options;
  return {
    async check(text) {
      const vatNumber = plainVatNumber(text);
      const request = requestOf(vatNumber, options.requester);
      for (let attempt = 0; ; attempt++) {
        const outcome = await ask(request, options);
        if (typeof outcome !== 'string') return toAnswer(outcome, vatNumber, options.now());
        if (outcome === 'INVALID_INPUT') return { kind: 'invalid', vatNumber, at: options.now() };
        const wait = waitsMs[attempt];
        if (!passing.has(outcome) || wait === undefined)
          return { kind: 'unavailable', vatNumber, at: options.now(), reason: outcome };
        await delay(wait);
      }
    },
  };
}

/** A VAT number in capitals without spaces, dots and hyphens. */
export function plainVatNumber(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}

function requestOf(vatNumber: string, requester: string | undefined): ViesRequest {
  const own = requester === undefined ? undefined : plainVatNumber(requester);
  return {
    countryCode: vatNumber.slice(0, 2),
    vatNumber: vatNumber.slice(2),
    ...(own === undefined ? {} : { requesterMemberStateCode: own.slice(0, 2), requesterNumber: own.slice(2) }),
  };
}

/** The reply, or why there is none. */
async function ask(request: ViesRequest, options: ViesOptions): Promise<ViesReply | string> {
  const { baseUrl = viesAddress, timeoutMs = viesTimeoutMs } = options;
  let text: string;
  try {
    const response = await fetch(`${baseUrl}${viesCheckPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    text = await readBounded(response);
  } catch {
    return 'UNREACHABLE';
  }
  return parseReply(text);
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // A response's body is a stream of bytes.
  for await (const part of response.body ?? []) {
    const chunk = part as Uint8Array;
    bytes += chunk.length;
    if (bytes > maxReplyBytes) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseReply(text: string): ViesReply | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'UNREADABLE';
  }
  const fault = viesFault.safeParse(value);
  if (fault.success) return fault.data.errorWrappers[0]?.error ?? 'SERVICE_UNAVAILABLE';
  const reply = viesReply.safeParse(value);
  return reply.success ? reply.data : 'UNREADABLE';
}

function toAnswer(reply: ViesReply, vatNumber: string, at: Instant): VatAnswer {
  // An answer about another number is none about this one.
  if (`${reply.countryCode}${reply.vatNumber}`.toUpperCase() !== vatNumber)
    return { kind: 'unavailable', vatNumber, at, reason: 'UNREADABLE' };
  const consultationNumber = given(reply.requestIdentifier);
  const proof = consultationNumber === undefined ? {} : { consultationNumber };
  if (!reply.valid) return { kind: 'invalid', vatNumber, at, ...proof };
  const name = given(reply.name);
  const address = given(reply.address);
  return {
    kind: 'valid',
    vatNumber,
    at,
    ...(name === undefined ? {} : { name }),
    ...(address === undefined ? {} : { address }),
    ...proof,
  };
}

function given(text: string | null | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || /^-+$/.test(trimmed) ? undefined : trimmed;
}
