import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link, useParams } from 'wouter';
import { useClient } from '../app/api.js';
import { Dot } from '../display/dot.js';
import { Failure } from '../display/failure.js';
import { PageHead } from '../display/page-head.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { PartnerPanel } from './partner-panel.js';
import { partnerTones } from './partner-tones.js';

/** How many partners one step of the list loads. */
const pageSize = 200;

/** The partners, as the operator keeps them. */
export function PartnersPage() {
  const { say, localDay } = useTexts();
  const client = useClient();
  const { id } = useParams<{ readonly id?: string }>();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim().toLowerCase());
  const partners = useInfiniteQuery({
    queryKey: ['partners'],
    queryFn: ({ pageParam }) => client.call('listPartners', { query: { after: pageParam, limit: pageSize } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const items = partners.data?.pages
    .flatMap((page) => page.items)
    .filter(
      ({ name, identifiers }) =>
        name.toLowerCase().includes(sought) || identifiers.some(({ value }) => value.toLowerCase().includes(sought)),
    );
  return (
    <div className="panes" data-chosen={id === undefined ? undefined : ''}>
      <div className="pane">
        <PageHead title={say('partners')} lead={say('partnersLead')}>
          <label className="field field-search">
            <span>{say('searchPartners')}</span>
            <input
              type="search"
              data-search=""
              value={typed}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value);
              }}
            />
          </label>
        </PageHead>
        {partners.error !== null && <Failure error={partners.error} onRetry={() => void partners.refetch()} />}
        {partners.isPending && <Waiting />}
        {items !== undefined && (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('name')}</th>
                <th scope="col" className="wide">
                  {say('formats')}
                </th>
                <th scope="col">{say('column.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((partner) => (
                <tr key={partner.id} className="row" data-chosen={partner.id === id ? '' : undefined}>
                  <td>
                    <Link href={`/partners/${partner.id}`} className="row-link" data-row="">
                      {partner.name}
                    </Link>
                    <span className="sub">{partner.identifiers.map(({ value }) => value).join(' · ')}</span>
                  </td>
                  <td className="wide">{partner.settings?.contractFormat.format ?? ''}</td>
                  <td>
                    <Dot tone={partnerTones[partner.status]}>{say(`partner.${partner.status}`)}</Dot>
                    <span className="sub">{say('since', { day: localDay(partner.statusSince) })}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {partners.hasNextPage && (
          <div className="paging">
            <Button
              variant="default"
              loading={partners.isFetchingNextPage}
              onClick={() => void partners.fetchNextPage()}
            >
              {say('more')}
            </Button>
          </div>
        )}
      </div>
      {id !== undefined && <PartnerPanel key={id} id={id} />}
    </div>
  );
}
