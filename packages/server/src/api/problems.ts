import { findingText, type Finding } from '@saikne/documents';
import type { Id, Language, MessageValues, Refusal } from '@saikne/kernel';
import {
  apiRefusals,
  type ApiRefusalCode,
  type Finding as WireFinding,
  type Problem,
  type Refusal as WireRefusal,
} from '@saikne/wire';
import { statusOf } from './statuses.js';
import { textOf } from './texts.js';

/** Thrown inside handlers to answer with a refusal; caught in one place. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly refusal: Refusal,
    readonly about: {
      readonly document?: Id<'document'>;
      readonly findings?: readonly Finding[];
      readonly status?: number;
    } = {},
  ) {
    super(refusal.code);
  }
}

/** A refusal of the API itself; `status` where another HTTP status than the code's own fits better. */
export function refusedByApi(code: ApiRefusalCode, values: MessageValues = {}, status?: number): Refused {
  const row = apiRefusals[code];
  const instead = row.instead.map((remedy) => ({ code: remedy, values }));
  return new Refused({ code, clause: row.clause, values, instead }, status === undefined ? {} : { status });
}

/** A refusal with its texts. */
export function toWireRefusal(refusal: Refusal, language: Language): WireRefusal {
  const { code, clause, values, instead, notBefore, notAfter } = refusal;
  return {
    code,
    clause,
    values,
    message: textOf(language, code, values),
    instead: instead.map((remedy) => ({
      ...remedy,
      message: textOf(language, remedy.code, { ...values, ...remedy.values }),
    })),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(notAfter === undefined ? {} : { notAfter }),
  };
}

export function toWireFinding(finding: Finding, language: Language): WireFinding {
  const { rule, severity, path, line } = finding;
  return { rule, severity, path, ...(line === undefined ? {} : { line }), message: findingText(finding, language) };
}

/** RFC 9457 problem details of a refusal. */
export function toProblem({ refusal, about }: Refused, language: Language): Problem {
  const { message, ...rest } = toWireRefusal(refusal, language);
  return {
    type: `urn:saikne:refusal:${refusal.code}`,
    title: refusal.code,
    status: about.status ?? statusOf(refusal.code),
    detail: message,
    ...rest,
    ...(about.document === undefined ? {} : { document: about.document }),
    ...(about.findings === undefined ? {} : { findings: about.findings.map((one) => toWireFinding(one, language)) }),
  };
}
