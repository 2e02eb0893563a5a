import { Text, Timeline } from '@mantine/core';
import type { TimelineEntry } from '@saikne/wire';
import { useTexts } from '../display/texts.js';
import { Section } from './section.js';

/** The facts of a document's life in their order, each with its instant and the clause that made it. */
export function DocumentTimeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { say, preciseInstant } = useTexts();
  return (
    <Section title={say('timeline')}>
      <Timeline active={entries.length} bulletSize={12} lineWidth={2} className="timeline">
        {entries.map((entry, index) => (
          <Timeline.Item key={`${index}-${entry.fact}`} color={colourOf(entry)} mt={index === 0 ? 0 : 14}>
            <Text size="sm">{entry.message}</Text>
            <Text size="xs" c="dimmed">
              <time dateTime={entry.occurredAt}>{preciseInstant(entry.occurredAt)}</time> ·{' '}
              {say('clause', { clause: entry.clause })}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}

function colourOf({ step }: TimelineEntry): string {
  if (step === 'refused' || step === 'undeliverable') return 'red';
  return step === 'waiting' ? 'yellow' : 'bond';
}
