import type { RegisterCounts } from '@saikne/wire';
import { useEffect, useRef, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { withSearch } from '../app/address.js';
import { useWho } from '../app/session.js';
import { Pills } from '../display/pills.js';
import { stateGroups } from '../display/states.js';
import { useTexts } from '../display/texts.js';
import { countOf, type RegisterSearch } from './register-search.js';

/** How long typing must rest before the list is asked again, in milliseconds. */
const typingRestMs = 250;

const documentTypes = ['invoice', 'creditNote'] as const;

/** What the list is narrowed to; all of it stands in the address, so that it can be sent to a colleague. */
export function RegisterFilters({
  search,
  counts,
}: {
  readonly search: RegisterSearch;
  readonly counts: RegisterCounts | undefined;
}) {
  const { say } = useTexts();
  const { session } = useWho();
  const go = (changes: Readonly<Record<string, string | undefined>>) =>
    `/documents${withSearch(location.search, { ...changes, before: undefined })}`;
  const more = search.type !== undefined || search.from !== undefined || search.until !== undefined;
  const groups = stateGroups.filter(
    (group) => group.key === search.state || group.key === 'delivered' || countOf(counts, group) !== 0,
  );
  return (
    <div className="filters">
      <Pills
        label={say('column.state')}
        pills={[
          { href: go({ state: undefined }), label: say('filterAll'), current: search.state === undefined },
          ...groups.map((group) => ({
            href: go({ state: group.key }),
            label: say(`state.${group.key}`),
            count: countOf(counts, group),
            current: search.state === group.key,
          })),
        ]}
      />
      {session.role === 'partner' && (
        <Pills
          label={say('direction')}
          pills={([undefined, 'received', 'sent'] as const).map((direction) => ({
            href: go({ direction }),
            label: say(direction === undefined ? 'directionBoth' : `direction.${direction}`),
            current: search.direction === direction,
          }))}
        />
      )}
      <div className="filter-fields">
        <NumberSearch value={search.number ?? ''} />
        <details className="more-filters" open={more}>
          <summary>{say('moreFilters')}</summary>
          <div>
            <label className="field">
              <span>{say('type')}</span>
              <select
                value={search.type ?? ''}
                onChange={({ currentTarget }) => {
                  navigate(go({ type: currentTarget.value }));
                }}
              >
                <option value="">{say('anyType')}</option>
                {documentTypes.map((type) => (
                  <option key={type} value={type}>
                    {say(`type.${type}`)}
                  </option>
                ))}
              </select>
            </label>
            {(['from', 'until'] as const).map((name) => (
              <label key={name} className="field">
                <span>{say(name)}</span>
                <input
                  type="date"
                  value={search[name] ?? ''}
                  onChange={({ currentTarget }) => {
                    navigate(go({ [name]: currentTarget.value }));
                  }}
                />
              </label>
            ))}
          </div>
        </details>
      </div>
    </div>
  );
}

/** Searches when typing rests; the field itself answers at once. */
function NumberSearch({ value }: { readonly value: string }) {
  const { say } = useTexts();
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === asked.current) return undefined;
    const timer = setTimeout(() => {
      asked.current = typed;
      navigate(`/documents${withSearch(location.search, { number: typed.trim(), before: undefined })}`, {
        replace: true,
      });
    }, typingRestMs);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  return (
    <label className="field field-search">
      <span>{say('number')}</span>
      <input
        type="search"
        data-search=""
        value={typed}
        placeholder={say('numberStarts')}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
        }}
      />
    </label>
  );
}
