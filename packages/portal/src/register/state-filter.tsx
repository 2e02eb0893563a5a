import { Chip, Group } from '@mantine/core';
import type { DocumentState, RegisterCounts } from '@saikne/wire';
import { goTo, type Place } from '../app/place.js';
import { stateColours, stateFilters } from '../display/states.js';
import { useTexts } from '../display/texts.js';

const all = 'all';

interface StateFilterProps {
  readonly place: Place;
  readonly counts: RegisterCounts | undefined;
}

/** Chips that narrow the register, with how many documents each holds; a group without any is left out. */
export function StateFilter({ place, counts }: StateFilterProps) {
  const { say } = useTexts();
  const count = (states: readonly DocumentState[]) =>
    states.reduce((sum, state) => sum + (counts?.byState[state] ?? 0), 0);
  const shown = stateFilters.filter(({ key, states }) => key === place.filter || count(states) > 0);
  return (
    <Chip.Group
      value={place.filter ?? all}
      onChange={(key) => {
        if (typeof key === 'string') goTo({ ...withoutFilter(place), ...(key === all ? {} : { filter: key }) });
      }}
    >
      <Group gap={6} mt={6}>
        <Chip value={all} size="xs" variant="light">
          {say('filterAll')}
        </Chip>
        {shown.map(({ key, states }) => {
          const [state] = states;
          if (state === undefined) return undefined;
          return (
            <Chip key={key} value={key} size="xs" variant="light" color={stateColours[state]}>
              {say(`state.${state}`)} {count(states)}
            </Chip>
          );
        })}
      </Group>
    </Chip.Group>
  );
}

function withoutFilter({ document }: Place): Place {
  return document === undefined ? {} : { document };
}
