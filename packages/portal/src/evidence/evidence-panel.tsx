import { ActionIcon, CloseIcon, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { Evidence } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../app/api.js';
import { goTo, type Place } from '../app/place.js';
import { documentTypeName } from '../display/document-type.js';
import { Failure } from '../display/failure.js';
import { StateBadge } from '../display/state-badge.js';
import { useTexts } from '../display/texts.js';
import { Additions, Losses } from './conversion.js';
import { Contents } from './contents.js';
import { Facts } from './facts.js';
import { Findings } from './findings.js';
import { Standing } from './standing.js';
import { DocumentTimeline } from './timeline.js';

/** The chosen document's whole evidence on one page. */
export function EvidencePanel({ id, place }: { readonly id: string; readonly place: Place }) {
  const { say } = useTexts();
  const client = useClient();
  const document = useQuery({ queryKey: ['evidence', id], queryFn: () => client.call('document', { params: { id } }) });
  const close = () => {
    goTo(place.filter === undefined ? {} : { filter: place.filter });
  };
  return (
    <aside className="evidence" aria-label={say('evidence')}>
      <Group className="evidence-bar" justify="space-between" wrap="nowrap" p="md" pb="sm">
        {document.data === undefined ? <Text>{say('evidence')}</Text> : <Heading evidence={document.data} />}
        <ActionIcon variant="subtle" color="gray" aria-label={say('close')} onClick={close}>
          <CloseIcon />
        </ActionIcon>
      </Group>
      {document.error !== null && <Failure error={document.error} onRetry={() => void document.refetch()} />}
      {document.isPending && <Skeleton h={320} m="md" />}
      {document.data !== undefined && <Everything key={id} evidence={document.data} />}
    </aside>
  );
}

function Heading({ evidence }: { readonly evidence: Evidence }) {
  const texts = useTexts();
  return (
    <Group gap="sm">
      <Title order={2} size="h4">
        {documentTypeName(evidence, texts)} {evidence.number ?? evidence.fileName ?? ''}
      </Title>
      <StateBadge state={evidence.state} />
    </Group>
  );
}

function Everything({ evidence }: { readonly evidence: Evidence }) {
  return (
    <Stack p="md" pt={0} gap="xl">
      <Standing evidence={evidence} />
      <Facts evidence={evidence} />
      <DocumentTimeline entries={evidence.timeline} />
      <Findings evidence={evidence} />
      <Losses evidence={evidence} />
      <Additions added={evidence.added} />
      <Contents evidence={evidence} />
    </Stack>
  );
}
