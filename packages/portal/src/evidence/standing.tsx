import { Alert, List, Text } from '@mantine/core';
import type { Evidence, Remedy } from '@saikne/wire';
import { useTexts } from '../display/texts.js';

/** Why a document waits or was refused, under which clause, and what helps. */
export function Standing({ evidence: { hold, refusal } }: { readonly evidence: Evidence }) {
  const { say } = useTexts();
  if (refusal !== null) return <Reason {...refusal} colour="red" title={say('refusedBecause')} />;
  if (hold !== null) return <Reason {...hold} colour="yellow" title={say('waitsBecause')} />;
  return undefined;
}

interface ReasonProps {
  readonly colour: string;
  readonly title: string;
  readonly clause: string;
  readonly message: string;
  readonly instead: readonly Remedy[];
}

function Reason({ colour, title, clause, message, instead }: ReasonProps) {
  const { say } = useTexts();
  return (
    <Alert color={colour} variant="light" title={`${title} · ${say('clause', { clause })}`}>
      <Text size="sm">{message}</Text>
      {instead.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">
            {say('whatHelps')}
          </Text>
          <List size="sm">
            {instead.map((remedy) => (
              <List.Item key={remedy.code}>{remedy.message}</List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  );
}
