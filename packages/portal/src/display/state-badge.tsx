import type { DocumentState } from '@saikne/wire';
import { Dot } from './dot.js';
import { stateTones } from './states.js';
import { useTexts } from './texts.js';

export function StateBadge({ state }: { readonly state: DocumentState }) {
  const { say } = useTexts();
  return <Dot tone={stateTones[state]}>{say(`state.${state}`)}</Dot>;
}
