import type { Evidence } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { useClient } from '../../app/api.js';
import { useWho } from '../../app/session.js';
import { documentTypeName } from '../../display/document-type.js';
import { Failure } from '../../display/failure.js';
import { StateBadge } from '../../display/state-badge.js';
import { Tabs } from '../../display/tabs.js';
import { useTexts } from '../../display/texts.js';
import { Waiting } from '../../display/waiting.js';
import { Accesses } from './accesses.js';
import { Additions, Losses } from './conversion.js';
import { Contents } from './contents.js';
import { Findings } from './findings.js';
import { Handling } from './handling.js';
import { Overview } from './overview.js';
import { Readable } from './readable.js';

/** The chosen document's whole evidence. */
export function EvidencePanel({ id, search }: { readonly id: string; readonly search: string }) {
  const { say } = useTexts();
  const client = useClient();
  const document = useQuery({ queryKey: ['evidence', id], queryFn: () => client.call('document', { params: { id } }) });
  const evidence = useDeferredValue(document.data);
  const list = search === '' ? '/documents' : `/documents?${search.replace(/^\?/, '')}`;
  useEffect(() => {
    const pressed = ({ key, target }: KeyboardEvent) => {
      const busy = target instanceof HTMLElement && target.closest('dialog, input, select, textarea') !== null;
      if (key === 'Escape' && !busy) navigate(list);
    };
    addEventListener('keydown', pressed);
    return () => {
      removeEventListener('keydown', pressed);
    };
  }, [list]);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the panel takes the list's place, the focus would stay on what is gone.
    if (matchMedia('(max-width: 75em)').matches) bar.current?.focus();
  }, [id]);
  return (
    <aside className="pane pane-side" aria-label={say('evidence')}>
      <div className="pane-bar" ref={bar} tabIndex={-1}>
        {document.data === undefined ? <h2>{say('evidence')}</h2> : <Heading evidence={document.data} />}
        <Link href={list} className="icon-button" aria-label={say('close')}>
          ×
        </Link>
      </div>
      {document.error !== null && <Failure error={document.error} onRetry={() => void document.refetch()} />}
      {document.isPending && <Waiting />}
      {evidence !== undefined && <Everything key={evidence.id} evidence={evidence} />}
    </aside>
  );
}

function Heading({ evidence }: { readonly evidence: Evidence }) {
  const texts = useTexts();
  return (
    <div className="pane-title">
      <h2>
        {documentTypeName(evidence, texts)} {evidence.number ?? evidence.fileName ?? ''}
      </h2>
      <StateBadge state={evidence.state} />
    </div>
  );
}

const parts = ['overview', 'readable', 'findings', 'contents'] as const;
type Part = (typeof parts)[number];

function Everything({ evidence }: { readonly evidence: Evidence }) {
  const { say } = useTexts();
  const { may } = useWho();
  const [part, setPart] = useState<Part>('overview');
  const problems = evidence.findings.length + evidence.losses.length;
  const counts: Partial<Record<Part, number>> = problems === 0 ? {} : { findings: problems };
  const hasContent = evidence.contents.length > 0;
  const shown = parts.filter((one) => one !== 'readable' || hasContent);
  return (
    <Tabs
      label={say('evidence')}
      tabs={shown.map((one) => ({ key: one, label: say(`part.${one}`), count: counts[one] }))}
      chosen={part}
      onChoose={setPart}
    >
      {part === 'overview' && (
        <>
          <Overview evidence={evidence} />
          <Handling evidence={evidence} />
          {may('contentAccesses') && <Accesses document={evidence.id} />}
        </>
      )}
      {part === 'readable' && <Readable evidence={evidence} />}
      {part === 'findings' && (
        <>
          <Findings evidence={evidence} />
          <Losses evidence={evidence} />
          <Additions added={evidence.added} />
        </>
      )}
      {part === 'contents' && <Contents evidence={evidence} />}
    </Tabs>
  );
}
