import type { ContractClause } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useClient } from '../app/api.js';
import { Dot } from '../display/dot.js';
import { Empty } from '../display/empty.js';
import { Failure } from '../display/failure.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import type { ContractPart } from './contract-page.js';
import { dutyName, holderName, rightName, type Reader } from './contract-words.js';
import { parameterText } from './parameters.js';

const views = ['now', 'all', 'own'] as const;
type View = (typeof views)[number];

/** Every clause in the reader's language, the numbers in force for this contract, and what it means now. */
export function Clauses({ contract, reader }: ContractPart) {
  const { say } = useTexts();
  const client = useClient();
  const [view, setView] = useState<View>('now');
  const [typed, setTyped] = useState('');
  const shownView = useDeferredValue(view);
  const sought = useDeferredValue(typed.trim().toLowerCase());
  const clauses = useQuery({
    queryKey: ['contract', contract.id, 'clauses'],
    queryFn: () => client.call('contractClauses', { params: { id: contract.id } }),
  });
  const items = clauses.data?.items.filter(
    (clause) => belongsTo(clause, shownView) && (sought === '' || tells(clause, sought)),
  );
  return (
    <>
      <div className="filters">
        <div className="pills" role="group" aria-label={say('contract.clauses')}>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              className="pill"
              aria-pressed={one === view}
              onClick={() => {
                setView(one);
              }}
            >
              {say(`clauses.${one}`)}
            </button>
          ))}
        </div>
        <label className="field field-search">
          <span>{say('searchClauses')}</span>
          <input
            type="search"
            data-search=""
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
            }}
          />
        </label>
      </div>
      {clauses.error !== null && <Failure error={clauses.error} onRetry={() => void clauses.refetch()} />}
      {clauses.isPending && <Waiting />}
      {items?.length === 0 && <Empty title={say('noClauses')} />}
      <ol className="clauses">
        {items?.map((clause) => (
          <ClauseItem key={clause.id} clause={clause} reader={reader} />
        ))}
      </ol>
    </>
  );
}

function belongsTo(clause: ContractClause, view: View): boolean {
  if (view === 'all') return true;
  if (view === 'now') return clause.rights.length > 0 || clause.duties.length > 0 || clause.facts > 0;
  return clause.rules.some(({ parameters }) => parameters.some(({ origin }) => origin !== 'terms'));
}

function tells({ path, summary }: ContractClause, sought: string): boolean {
  return path.toLowerCase().startsWith(sought) || summary.toLowerCase().includes(sought);
}

function ClauseItem({ clause, reader }: { readonly clause: ContractClause; readonly reader: Reader }) {
  const texts = useTexts();
  const { say } = texts;
  const parameters = clause.rules.flatMap((rule) => rule.parameters).filter(({ value }) => value !== null);
  return (
    <li className="clause-item">
      <span className="clause-path">{clause.path.replace(/^def\./, '')}</span>
      <div>
        <p className={clause.kind.includes('heading') ? 'strong' : undefined}>{clause.summary}</p>
        {parameters.length > 0 && (
          <dl className="facts facts-tight">
            {parameters.map(({ name, value, origin }, at) => (
              <div key={`${name}-${String(at)}`} className="fact-pair">
                <dt>{texts.sayIfKnown(`parameter.${name}`) ?? name}</dt>
                <dd>
                  {value === null ? '' : parameterText(name, value, texts)}
                  {origin !== 'terms' && <span className="tag">{say(`origin.${origin}`)}</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {clause.duties.map((duty, at) => (
          <p key={`d${String(at)}`} className="now">
            <Dot tone={duty.missed ? 'red' : 'yellow'}>{holderName(duty.holder, reader, texts)}:</Dot>{' '}
            {dutyName(duty, texts)}
            {duty.dueOn !== null && `, ${say('untilDay', { day: texts.day(duty.dueOn) })}`}
          </p>
        ))}
        {clause.rights.map((right, at) => (
          <p key={`r${String(at)}`} className="now">
            <Dot tone={right.open ? 'green' : 'grey'}>{holderName(right.holder, reader, texts)}:</Dot>{' '}
            {rightName(right, texts)}
            {right.open ? '' : `, ${say('opensOn', { day: texts.day(right.opensOn) })}`}
          </p>
        ))}
        {clause.facts > 0 && <p className="sub">{say('clauseFacts', { count: clause.facts })}</p>}
      </div>
    </li>
  );
}
