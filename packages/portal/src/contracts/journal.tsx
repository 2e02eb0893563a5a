import { Button, Checkbox } from '@mantine/core';
import type { ContractFact } from '@saikne/wire';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { Clause } from '../display/clause.js';
import { Failure } from '../display/failure.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import type { ContractPart } from './contract-page.js';
import { factDetails, factTitle, factTone, holderName, type Reader } from './contract-words.js';
import { Explain } from './explain.js';

/** How many facts one step of the journal loads. */
const pageSize = 50;

/** Everything that happened under the contract, newest first, each with the clause that made it. */
export function Journal({ contract, reader }: ContractPart) {
  const { say } = useTexts();
  const client = useClient();
  const [everything, setEverything] = useState(false);
  const facts = useInfiniteQuery({
    queryKey: ['contract', contract.id, 'facts', everything],
    queryFn: ({ pageParam }) =>
      client.call('contractFacts', {
        params: { id: contract.id },
        query: { order: 'newest', limit: pageSize, after: pageParam, essential: everything ? undefined : 'true' },
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return (
    <>
      <Checkbox
        className="above-list"
        label={say('journalEverything')}
        checked={everything}
        onChange={({ currentTarget }) => {
          setEverything(currentTarget.checked);
        }}
      />
      {facts.error !== null && <Failure error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.isPending && <Waiting />}
      <ol className="journal">
        {facts.data?.pages
          .flatMap((page) => page.items)
          .map((fact) => (
            <JournalRow key={fact.id} fact={fact} contract={contract.id} reader={reader} />
          ))}
      </ol>
      {facts.hasNextPage && (
        <div className="paging">
          <Button variant="default" loading={facts.isFetchingNextPage} onClick={() => void facts.fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
    </>
  );
}

interface JournalRowProps {
  readonly fact: ContractFact;
  readonly contract: string;
  readonly reader: Reader;
}

function JournalRow({ fact, contract, reader }: JournalRowProps) {
  const texts = useTexts();
  return (
    <li className="journal-row">
      <time dateTime={fact.at} title={texts.instant(fact.at)}>
        {texts.day(fact.on)}
      </time>
      <div>
        <p className="dot" data-tone={factTone(fact)}>
          {factTitle(fact, texts)}
        </p>
        <p className="sub">{factDetails(fact, texts)}</p>
        <p className="because">
          <Clause clause={fact.clause} summary={fact.summary} /> {fact.summary}
        </p>
        {fact.by !== null && (
          <p className="sub">{texts.say('doneBy', { who: holderName(fact.by.side, reader, texts) })}</p>
        )}
        {fact.explained && <Explain contract={contract} fact={fact.id} />}
      </div>
    </li>
  );
}
