import type { Evidence, Remedy, TimelineEntry } from '@saikne/wire';
import { Clause } from '../../display/clause.js';
import { Facts, type FactRow } from '../../display/facts.js';
import { Notice } from '../../display/notice.js';
import { Section } from '../../display/section.js';
import { useTexts } from '../../display/texts.js';
import { Timeline } from '../../display/timeline.js';
import type { Tone } from '../../display/dot.js';

/** Why it stands where it stands, what the register knows of it, and what happened to it. */
export function Overview({ evidence }: { readonly evidence: Evidence }) {
  return (
    <>
      <Standing evidence={evidence} />
      <RegisterFacts evidence={evidence} />
      <DocumentTimeline entries={evidence.timeline} />
    </>
  );
}

/** Why a document waits or was refused, under which clause, and what helps. */
function Standing({ evidence: { hold, refusal } }: { readonly evidence: Evidence }) {
  const { say } = useTexts();
  if (refusal !== null) return <Reason {...refusal} kind="bad" title={say('refusedBecause')} />;
  if (hold !== null) return <Reason {...hold} kind="warning" title={say('waitsBecause')} />;
  return undefined;
}

interface ReasonProps {
  readonly kind: 'bad' | 'warning';
  readonly title: string;
  readonly clause: string;
  readonly message: string;
  readonly instead: readonly Remedy[];
}

function Reason({ kind, title, clause, message, instead }: ReasonProps) {
  const { say } = useTexts();
  return (
    <Notice kind={kind} title={`${title} · ${say('clause', { clause })}`}>
      <p>{message}</p>
      {instead.length > 0 && (
        <>
          <p className="strong">{say('whatHelps')}</p>
          <ul>
            {instead.map((remedy) => (
              <li key={remedy.code}>{remedy.message}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function RegisterFacts({ evidence }: { readonly evidence: Evidence }) {
  const texts = useTexts();
  const { say } = texts;
  const formats = [evidence.format, evidence.deliveredFormat].filter((format) => format !== null);
  const rows: readonly FactRow[] = [
    [say('sender'), evidence.sender.name],
    [say('receiver'), evidence.receiver.name],
    [say('issued'), evidence.issuedOn === null ? null : texts.day(evidence.issuedOn)],
    [say('column.amount'), evidence.amountDue === null ? null : texts.amount(evidence.amountDue, evidence.currency)],
    [say('formats'), formats.length === 0 ? null : formats.join(' → ')],
    [say('profile'), evidence.profile],
    [say('transferTime'), evidence.transferMs === null ? null : texts.duration(evidence.transferMs)],
    [say('fileName'), evidence.fileName],
    [say('size'), texts.bytes(evidence.sizeBytes)],
  ];
  return <Facts rows={rows} />;
}

/** The facts of a document's life in their order, each with its instant and the clause that made it. */
function DocumentTimeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { say, preciseInstant } = useTexts();
  return (
    <Section title={say('timeline')} level={3}>
      <Timeline
        items={entries.map((entry, index) => ({
          key: `${String(index)}-${entry.fact}`,
          tone: toneOf(entry),
          title: entry.message,
          under: (
            <>
              <time dateTime={entry.occurredAt}>{preciseInstant(entry.occurredAt)}</time>{' '}
              <Clause clause={entry.clause} summary={entry.clauseSummary} />
            </>
          ),
        }))}
      />
    </Section>
  );
}

function toneOf({ step }: TimelineEntry): Tone {
  if (step === 'refused' || step === 'undeliverable') return 'red';
  return step === 'waiting' ? 'yellow' : 'green';
}
