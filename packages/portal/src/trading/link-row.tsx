import { Button } from '@mantine/core';
import type { Link as TradingLink } from '@saikne/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Dialog } from '../display/dialog.js';
import { Refused } from '../display/failure.js';
import { useTexts } from '../display/texts.js';

const routes = { accept: 'acceptLink', refuse: 'refuseLink', end: 'endLink' } as const;
type Answer = keyof typeof routes;

/** One link and what can be done with it now. */
export function LinkRow({ link }: { readonly link: TradingLink }) {
  const { say, localDay } = useTexts();
  const { session, may } = useWho();
  const client = useClient();
  const queries = useQueryClient();
  const [ending, setEnding] = useState(false);
  const answering = useMutation({
    mutationFn: (answer: Answer) => client.call(routes[answer], { params: { id: link.id } }),
    onSuccess: () => {
      setEnding(false);
      return queries.invalidateQueries();
    },
  });
  const other = link.requester.id === session.partner?.id ? link.other : link.requester;
  const name = other.name ?? say('partyUnknown');
  const since = link.endedAt ?? link.answeredAt ?? link.requestedAt;
  const allowed = link.may.filter((answer) => may(routes[answer]));
  return (
    <li className="list-row">
      <div className="list-main">
        <Link href={`/documents?partner=${other.id}`} className="row-link" data-row="">
          {name}
        </Link>
        <span className="sub">{say(`link.${link.state}`, { day: localDay(since) })}</span>
        <Refused error={answering.error} />
      </div>
      <div className="actions">
        {allowed.map((answer) => (
          <Button
            key={answer}
            size="xs"
            variant={answer === 'accept' ? 'filled' : 'default'}
            loading={answering.isPending && answering.variables === answer}
            onClick={() => {
              if (answer === 'end' && link.state === 'accepted') setEnding(true);
              else answering.mutate(answer);
            }}
          >
            {say(answer === 'end' && link.state === 'requested' ? 'takeBack' : answer)}
          </Button>
        ))}
      </div>
      {ending && (
        <Dialog
          title={say('endLinkTitle', { name })}
          onClose={() => {
            setEnding(false);
          }}
        >
          <p>{say('endLinkMeans')}</p>
          <Button
            color="red"
            loading={answering.isPending}
            onClick={() => {
              answering.mutate('end');
            }}
          >
            {say('end')}
          </Button>
        </Dialog>
      )}
    </li>
  );
}
