import type { Contract } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { Clause } from '../display/clause.js';
import { Dot } from '../display/dot.js';
import { Facts, type FactRow } from '../display/facts.js';
import { Failure } from '../display/failure.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { Acts } from './acts.js';
import type { ContractPart } from './contract-page.js';
import { capitalised, dutyName, holderName, rightName, type Reader } from './contract-words.js';
import { FactTimeline } from './fact-timeline.js';
import { addDaysTo, dayOf, dayOfMoment } from './days.js';
import { parameterText } from './parameters.js';

/** How far ahead the timeline looks at first, and how far it may be asked to, in days. */
const horizons = [31, 92, 366] as const;

/** Where the contract stands: what comes next if nobody acts, who owes what, who may do what, and what was agreed. */
export function Overview({ contract, reader }: ContractPart) {
  return (
    <>
      <AccountFigures contract={contract} />
      <div className="columns">
        <div>
          <Next contract={contract} />
        </div>
        <div>
          <Duties id={contract.id} asOf={contract.asOf} reader={reader} />
          <Rights id={contract.id} reader={reader} />
          <Acts contract={contract} />
          <Agreement contract={contract} />
        </div>
      </div>
    </>
  );
}

function AccountFigures({ contract }: { readonly contract: Contract }) {
  const { say, amount, daysFrom, day } = useTexts();
  const { account, nextMomentAt, oldestDueOn, asOf } = contract;
  const figures: readonly (readonly [string, string, string | undefined])[] = [
    [
      say('owed'),
      amount(account.owed, 'EUR'),
      oldestDueOn === null ? undefined : say('dueOn', { day: day(oldestDueOn) }),
    ],
    [say('overdue'), amount(account.overdue, 'EUR'), undefined],
    [say('unbilled'), amount(account.unbilled, 'EUR'), undefined],
    [
      say('nextEvent'),
      nextMomentAt === null ? '–' : daysFrom(dayOfMoment(nextMomentAt), dayOf(asOf)),
      nextMomentAt === null ? undefined : day(dayOfMoment(nextMomentAt)),
    ],
  ];
  return (
    <dl className="figures">
      {figures.map(([name, value, under]) => (
        <div key={name} className="figure">
          <dt>{name}</dt>
          <dd>
            {value}
            {under !== undefined && <span className="sub">{under}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Next({ contract }: { readonly contract: Contract }) {
  const { say } = useTexts();
  const client = useClient();
  const [days, setDays] = useState<number>(horizons[1]);
  const until = addDaysTo(dayOf(contract.asOf), days);
  const foreseen = useQuery({
    queryKey: ['contract', contract.id, 'foresee', until],
    queryFn: () => client.call('foreseeContract', { params: { id: contract.id }, query: { until } }),
  });
  return (
    <Section
      title={say('whatNext')}
      aside={
        <label className="field field-inline">
          <span className="visually-hidden">{say('horizon')}</span>
          <select
            value={days}
            onChange={({ currentTarget }) => {
              setDays(Number(currentTarget.value));
            }}
          >
            {horizons.map((one) => (
              <option key={one} value={one}>
                {say('daysAhead', { days: one })}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <p className="quiet">{say('whatNextLead')}</p>
      {foreseen.error !== null && <Failure error={foreseen.error} onRetry={() => void foreseen.refetch()} />}
      {foreseen.isPending && <Waiting />}
      {foreseen.data !== undefined && (
        <FactTimeline
          facts={foreseen.data.items}
          today={dayOf(contract.asOf)}
          ahead
          more={foreseen.data.truncated ? say('truncated') : undefined}
        />
      )}
    </Section>
  );
}

interface OfContract {
  readonly id: string;
  readonly reader: Reader;
}

function Duties({ id, asOf, reader }: OfContract & { readonly asOf: string }) {
  const texts = useTexts();
  const { say } = texts;
  const client = useClient();
  const duties = useQuery({
    queryKey: ['contract', id, 'duties'],
    queryFn: () => client.call('contractDuties', { params: { id } }),
  });
  const items = [...(duties.data?.items ?? [])].sort(
    (a, b) => Number(b.holder === reader) - Number(a.holder === reader),
  );
  return (
    <Section title={say('duties')}>
      {duties.data !== undefined && items.length === 0 && <p className="quiet">{say('noDuties')}</p>}
      <ul className="cards">
        {items.map((duty, at) => (
          <li key={at} className="card" data-mine={duty.holder === reader ? '' : undefined}>
            <div className="card-line">
              <strong>{capitalised(dutyName(duty, texts), texts)}</strong>
              {duty.missed ? (
                <Dot tone="red">{say('missed')}</Dot>
              ) : duty.arisesAt !== null ? (
                <Dot tone="grey">{say('later')}</Dot>
              ) : (
                <Dot tone="yellow">{say('stands')}</Dot>
              )}
            </div>
            <p className="sub">
              {holderName(duty.holder, reader, texts)}
              {duty.invoice !== undefined && ` · ${say('aboutInvoice', { invoice: duty.invoice })}`}
              {duty.dueOn !== null &&
                ` · ${say('untilDay', { day: texts.day(duty.dueOn) })} (${texts.daysFrom(duty.dueOn, dayOf(asOf))})`}
              {duty.waitingOn !== null && ` · ${say('waitsFor', { who: holderName(duty.waitingOn, reader, texts) })}`}
            </p>
            <Because clause={duty.clause} summary={duty.summary} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Rights({ id, reader }: OfContract) {
  const texts = useTexts();
  const { say } = texts;
  const client = useClient();
  const rights = useQuery({
    queryKey: ['contract', id, 'rights'],
    queryFn: () => client.call('contractRights', { params: { id } }),
  });
  const items = [...(rights.data?.items ?? [])].sort((a, b) => Number(b.open) - Number(a.open));
  return (
    <Section title={say('rights')}>
      {rights.data !== undefined && items.length === 0 && <p className="quiet">{say('noRights')}</p>}
      <ul className="cards">
        {items.map((right, at) => (
          <li key={at} className="card" data-mine={right.holder === reader ? '' : undefined}>
            <div className="card-line">
              <strong>{capitalised(rightName(right, texts), texts)}</strong>
              {right.open ? (
                <Dot tone="green">{say('openNow')}</Dot>
              ) : (
                <Dot tone="grey">{say('opensOn', { day: texts.day(right.opensOn) })}</Dot>
              )}
            </div>
            <p className="sub">
              {holderName(right.holder, reader, texts)}
              {right.invoice !== undefined && ` · ${say('aboutInvoice', { invoice: right.invoice })}`}
              {right.untilOn !== null && ` · ${say('untilDay', { day: texts.day(right.untilOn) })}`}
            </p>
            <Because clause={right.clause} summary={right.summary} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The clause something comes from, and what it says. */
function Because({ clause, summary }: { readonly clause: string; readonly summary: string | null }) {
  return (
    <p className="because">
      <Clause clause={clause} summary={summary} /> {summary}
    </p>
  );
}

function Agreement({ contract }: { readonly contract: Contract }) {
  const texts = useTexts();
  const { say, day } = texts;
  const { agreement, ending, contacts } = contract;
  const rows: readonly FactRow[] = [
    [say('client'), contract.client.name],
    [say('signedOn'), day(agreement.signedOn)],
    [say('inForceOn'), day(agreement.inForceOn)],
    [say('endsOn'), ending === null ? null : day(ending.day)],
    ...Object.entries(agreement.parameters).map(([name, value]): FactRow => [
      texts.sayIfKnown(`parameter.${name}`) ?? name,
      parameterText(name, value, texts),
    ]),
    ...Object.entries(contacts).map(([name, value]): FactRow => [texts.sayIfKnown(`contact.${name}`) ?? name, value]),
    ...agreement.deviations.map(({ clause, parameter, value }): FactRow => [
      `${texts.sayIfKnown(`parameter.${parameter}`) ?? parameter} (${say('deviation')})`,
      <>
        {parameterText(parameter, value, texts)} <Clause clause={clause} />
      </>,
    ]),
  ];
  return (
    <Section title={say('agreement')}>
      <Facts rows={rows} />
    </Section>
  );
}
