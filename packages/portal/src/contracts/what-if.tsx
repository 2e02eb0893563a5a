import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { PossibleContractFact } from '@saikne/wire';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { Refused } from '../display/failure.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { ActFields, actName, toAct, type Typed } from './act-form.js';
import type { ContractPart } from './contract-page.js';
import { addDaysTo, dayOf } from './days.js';
import { FactTimeline } from './fact-timeline.js';

/** How far a trial looks ahead, in days. */
const horizonDays = 183;

/** Plays an act on a copy of the contract, beside what comes if nobody acts; nothing is changed. */
export function WhatIf({ contract }: ContractPart) {
  const { say, sayIfKnown } = useTexts();
  const client = useClient();
  const params = { id: contract.id };
  const today = dayOf(contract.asOf);
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState<Typed>({});
  const [on, setOn] = useState(today);
  const [until, setUntil] = useState(addDaysTo(today, horizonDays));
  const acts = useQuery({
    queryKey: ['contract', contract.id, 'acts'],
    queryFn: () => client.call('contractActs', { params }),
  });
  const act = acts.data?.items.find((one) => one.do === chosen);
  const trying = useMutation({
    mutationFn: async () => {
      if (act === undefined) throw new Error('no act is chosen');
      const acted = { ...toAct(act, typed), ...(on === today ? {} : { on }) };
      const [withAct, without] = await Promise.all([
        client.call('tryContractActs', { params, body: { acts: [acted], until } }),
        client.call('foreseeContract', { params, query: { until } }),
      ]);
      return { withAct: withAct.items, without: without.items };
    },
  });
  return (
    <div className="columns">
      <div>
        <Section title={say('contract.what-if')}>
          <p className="quiet">{say('whatIfLead')}</p>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              trying.mutate();
            }}
          >
            <NativeSelect
              label={say('act')}
              value={chosen}
              data={[
                { value: '', label: '–' },
                ...(acts.data?.items ?? []).map((one) => ({ value: one.do, label: actName(one, sayIfKnown) })),
              ]}
              onChange={({ currentTarget }) => {
                setChosen(currentTarget.value);
                setTyped({});
              }}
            />
            {act !== undefined && <ActFields act={act} typed={typed} onTyped={setTyped} />}
            <TextInput
              label={say('onDay')}
              type="date"
              value={on}
              min={today}
              onChange={({ currentTarget }) => {
                setOn(currentTarget.value);
              }}
            />
            <TextInput
              label={say('lookUntil')}
              type="date"
              value={until}
              min={today}
              onChange={({ currentTarget }) => {
                setUntil(currentTarget.value);
              }}
            />
            <Refused error={acts.error ?? trying.error} />
            <Button type="submit" disabled={act === undefined} loading={trying.isPending}>
              {say('tryIt')}
            </Button>
          </form>
        </Section>
      </div>
      <div aria-live="polite">
        {trying.data !== undefined && (
          <>
            <Section title={say('wouldHappen')}>
              <FactTimeline facts={onlyIn(trying.data.withAct, trying.data.without)} today={today} ahead />
            </Section>
            <Section title={say('wouldNotHappen')}>
              <FactTimeline facts={onlyIn(trying.data.without, trying.data.withAct)} today={today} ahead />
            </Section>
          </>
        )}
      </div>
    </div>
  );
}

/** The facts of one list that the other lacks: same name, day and values. */
function onlyIn(
  facts: readonly PossibleContractFact[],
  others: readonly PossibleContractFact[],
): readonly PossibleContractFact[] {
  const signature = ({ fact, on, values }: PossibleContractFact) => JSON.stringify([fact, on, values]);
  const known = new Set(others.map(signature));
  return facts.filter((fact) => !known.has(signature(fact)));
}
