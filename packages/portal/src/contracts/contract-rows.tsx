import type { ContractSummary } from '@saikne/wire';
import { Link } from 'wouter';
import { Dot, type Tone } from '../display/dot.js';
import { useTexts } from '../display/texts.js';
import { dayOfMoment } from './days.js';

const stageTones: Readonly<Record<ContractSummary['stage'], Tone>> = {
  unsigned: 'grey',
  signed: 'blue',
  inForce: 'green',
  ended: 'grey',
};

/** Where the contract stands: a suspension says more than its stage. */
export function Standing({ contract }: { readonly contract: Pick<ContractSummary, 'stage' | 'suspended'> }) {
  const { say } = useTexts();
  const { stage, suspended } = contract;
  if (suspended !== null && stage === 'inForce') return <Dot tone="yellow">{say(`suspended.${suspended}`)}</Dot>;
  return <Dot tone={stageTones[stage]}>{say(`stage.${stage}`)}</Dot>;
}

/** Contracts one below the other: number, whose, where it stands, what is owed, what comes next. */
export function ContractRows({ contracts }: { readonly contracts: readonly ContractSummary[] }) {
  const texts = useTexts();
  const { say } = texts;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say('contract')}</th>
          <th scope="col">{say('column.state')}</th>
          <th scope="col" className="amount">
            {say('owed')}
          </th>
          <th scope="col" className="wide amount">
            {say('nextEvent')}
          </th>
        </tr>
      </thead>
      <tbody>
        {contracts.map((contract) => (
          <tr key={contract.id} className="row">
            <td>
              <Link href={`/contracts/${contract.id}`} className="row-link" data-row="">
                {contract.number}
              </Link>
              <span className="sub">
                {contract.client.name ?? ''} · {texts.sayIfKnown(`terms.${contract.terms.id}`) ?? contract.terms.title}
              </span>
            </td>
            <td>
              <Standing contract={contract} />
            </td>
            <td className="amount">
              {texts.amount(contract.owed, 'EUR')}
              {contract.oldestDueOn !== null && (
                <span className="sub">{say('dueOn', { day: texts.day(contract.oldestDueOn) })}</span>
              )}
            </td>
            <td className="wide amount">
              {contract.nextMomentAt === null ? '' : texts.day(dayOfMoment(contract.nextMomentAt))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
