import type { Link as TradingLink } from '@saikne/wire';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Empty } from '../display/empty.js';
import { Failure } from '../display/failure.js';
import { PageHead } from '../display/page-head.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { LinkRow } from './link-row.js';
import { RequestDialog } from './request-dialog.js';

/** How many links one step of the list loads. */
const pageSize = 100;

/** Whom we trade with, who asks to, whom we asked, and what is over. */
export function TradingPage() {
  const { say } = useTexts();
  const { may } = useWho();
  const client = useClient();
  const [asking, setAsking] = useState(false);
  const links = useInfiniteQuery({
    queryKey: ['links', 'all'],
    queryFn: ({ pageParam }) => client.call('listLinks', { query: { before: pageParam, limit: pageSize } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const items = links.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <PageHead
        title={say('tradingPartners')}
        lead={say('tradingLead')}
        actions={
          may('requestLink') ? (
            <Button
              size="sm"
              onClick={() => {
                setAsking(true);
              }}
            >
              {say('askToTrade')}
            </Button>
          ) : undefined
        }
      />
      {links.error !== null && <Failure error={links.error} onRetry={() => void links.refetch()} />}
      {links.isPending && <Waiting />}
      {links.data !== undefined && items.length === 0 && <Empty title={say('noLinks')} help={say('noLinksHelp')} />}
      {groups.map(({ key, holds }) => (
        <Group key={key} title={say(`links.${key}`)} links={items.filter(holds)} />
      ))}
      {links.hasNextPage && (
        <div className="paging">
          <Button variant="default" loading={links.isFetchingNextPage} onClick={() => void links.fetchNextPage()}>
            {say('more')}
          </Button>
        </div>
      )}
      {asking && (
        <RequestDialog
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </div>
  );
}

/** Requests to answer come first. */
const groups = [
  { key: 'asksYou', holds: ({ state, may }: TradingLink) => state === 'requested' && may.includes('accept') },
  { key: 'askedByYou', holds: ({ state, may }: TradingLink) => state === 'requested' && !may.includes('accept') },
  { key: 'active', holds: ({ state }: TradingLink) => state === 'accepted' },
  { key: 'over', holds: ({ state }: TradingLink) => state === 'refused' || state === 'ended' },
] as const;

function Group({ title, links }: { readonly title: string; readonly links: readonly TradingLink[] }) {
  if (links.length === 0) return undefined;
  return (
    <Section title={title} aside={<span className="pill-count">{links.length}</span>}>
      <ul className="rows">
        {links.map((link) => (
          <LinkRow key={link.id} link={link} />
        ))}
      </ul>
    </Section>
  );
}
