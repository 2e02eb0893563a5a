import { Badge } from '@mantine/core';
import type { DocumentState } from '@saikne/wire';
import { stateColours } from './states.js';
import { useTexts } from './texts.js';

export function StateBadge({ state }: { readonly state: DocumentState }) {
  const { say } = useTexts();
  return (
    <Badge variant="dot" color={stateColours[state]} size="md" radius="sm" tt="none" fw={500}>
      {say(`state.${state}`)}
    </Badge>
  );
}
