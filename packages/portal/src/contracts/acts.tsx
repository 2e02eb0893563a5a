import { Button, NativeSelect } from '@mantine/core';
import type { Contract } from '@saikne/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Clause } from '../display/clause.js';
import { Dialog } from '../display/dialog.js';
import { Refused } from '../display/failure.js';
import { useTexts } from '../display/texts.js';
import { ActFields, actName, toAct, type Typed } from './act-form.js';
import { dayOf } from './days.js';
import { FactTimeline } from './fact-timeline.js';

/** Doing something under the contract: one of the acts that its terms know and the reader may do. */
export function Acts({ contract }: { readonly contract: Contract }) {
  const { say } = useTexts();
  const { may } = useWho();
  const [open, setOpen] = useState(false);
  if (!may('doContractAct') || contract.stage === 'unsigned') return undefined;
  return (
    <p>
      <Button
        variant="default"
        onClick={() => {
          setOpen(true);
        }}
      >
        {say('actUnder')}
      </Button>
      {open && (
        <ActDialog
          contract={contract}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </p>
  );
}

function ActDialog({ contract, onClose }: { readonly contract: Contract; readonly onClose: () => void }) {
  const { say, sayIfKnown } = useTexts();
  const client = useClient();
  const queries = useQueryClient();
  const params = { id: contract.id };
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState<Typed>({});
  // One key for one form: sending it twice does it once.
  const [key] = useState(() => `${contract.id}-${String(Date.now())}-${Math.random().toString(36).slice(2)}`);
  const acts = useQuery({
    queryKey: ['contract', contract.id, 'acts'],
    queryFn: () => client.call('contractActs', { params }),
  });
  const act = acts.data?.items.find((one) => one.do === chosen);
  const doing = useMutation({
    mutationFn: async () => {
      if (act === undefined) throw new Error('no act is chosen');
      return client.call('doContractAct', { params, body: toAct(act, typed), headers: { 'idempotency-key': key } });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Dialog title={say('actUnder')} onClose={onClose}>
      {doing.data !== undefined ? (
        <>
          <p>{say('actDone')}</p>
          <FactTimeline facts={doing.data.facts} today={dayOf(doing.data.at)} />
          <Button onClick={onClose}>{say('close')}</Button>
        </>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            doing.mutate();
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
          {act !== undefined && (
            <>
              <p className="because">
                <Clause clause={act.clause} summary={act.summary} /> {act.summary}
              </p>
              <ActFields act={act} typed={typed} onTyped={setTyped} />
            </>
          )}
          <Refused error={acts.error ?? doing.error} />
          <Button type="submit" disabled={act === undefined} loading={doing.isPending}>
            {say('doIt')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
