import { stepNames, stepOf } from '@saikne/exchange';
import type { Finding, Loss } from '@saikne/documents';
import type { Day, Language, MessageValues } from '@saikne/kernel';
import type { DocumentRecord, RecordedFact } from '@saikne/store';
import type { Content, Evidence, RegisterEntry, TimelineEntry } from '@saikne/wire';
import { toWireFinding } from '../problems.js';
import { textOf } from '../texts.js';
import { clauseSummary } from './clause-summary.js';

/** What the pipeline keeps beside a fact. */
interface KeptEvidence {
  readonly findings?: readonly Finding[];
  readonly losses?: readonly Loss[];
  readonly added?: readonly { readonly path: string; readonly value: string }[];
  readonly converted?: { readonly format: string; readonly mediaType: string; readonly sizeBytes: number };
}

interface Parts {
  readonly document: DocumentRecord;
  readonly entry: RegisterEntry;
  readonly facts: readonly RecordedFact[];
  readonly language: Language;
  /** The last day on which the asker reads the content; null: not at all. */
  readonly readableUntil: Day | null;
}

/** Everything there is to show about one document, from its journal. */
export function toEvidence({ document, entry, facts, language, readableUntil }: Parts): Evidence {
  const kept = facts.map(evidenceOf);
  const converted = facts.find(({ type }) => type === 'DocumentConverted');
  const delivered = facts.find(({ type }) => type === 'DocumentDelivered');
  const target = evidenceOf(converted).converted;
  const losses = kept.flatMap((one) => one.losses ?? []);
  return {
    ...entry,
    sha256: document.sha256,
    profile: document.profile,
    deliveredFormat: converted === undefined ? null : (target?.format ?? document.format),
    transferMs: numberOrNull(delivered?.body['transferMs']),
    timeline: facts.map((fact) => toTimelineEntry(fact, language)),
    findings: kept.flatMap((one) => one.findings ?? []).map((finding) => toWireFinding(finding, language)),
    losses: losses.map(({ term = null, path, value, reason, weight }) => ({ term, path, value, reason, weight })),
    added: kept.flatMap((one) => one.added ?? []),
    contents: readableUntil === null ? [] : contentsOf(document, converted, readableUntil),
  };
}

function contentsOf(document: DocumentRecord, converted: RecordedFact | undefined, readableUntil: Day): Content[] {
  const base = `/v1/documents/${document.id}`;
  const target = evidenceOf(converted).converted;
  const original: Content = {
    kind: 'original',
    format: document.format,
    mediaType: 'application/octet-stream',
    sha256: document.sha256,
    sizeBytes: document.bytes,
    href: `${base}/original`,
    readableUntil,
  };
  if (converted === undefined || target === undefined || document.availableAt === null) return [original];
  const sha256 = String(converted.body['deliveredSha256']);
  return [original, { kind: 'converted', ...target, sha256, href: `${base}/converted`, readableUntil }];
}

const stepByFact = new Map<string, string>(stepNames.map((step) => [stepOf(step).fact, step]));

function toTimelineEntry({ type, occurredAt, clause, body }: RecordedFact, language: Language): TimelineEntry {
  const values = scalarsOf(body);
  return {
    fact: type,
    step: stepByFact.get(type) ?? null,
    occurredAt,
    clause,
    clauseSummary: clauseSummary(clause, language),
    message: textOf(language, type, values),
    values,
  };
}

function scalarsOf(body: RecordedFact['body']): MessageValues {
  const isScalar = (value: unknown): value is string | number | boolean =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return Object.fromEntries(Object.entries(body).flatMap(([name, value]) => (isScalar(value) ? [[name, value]] : [])));
}

function evidenceOf(fact: RecordedFact | undefined): KeptEvidence {
  const kept: unknown = fact?.body['evidence'];
  // Written by the pipeline; see evidence-beside.ts.
  return kept === undefined ? {} : (kept as KeptEvidence);
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
