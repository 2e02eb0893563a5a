import type { PossibleContractFact } from '@saikne/wire';
import { Clause } from '../display/clause.js';
import { Empty } from '../display/empty.js';
import { useTexts } from '../display/texts.js';
import { Timeline } from '../display/timeline.js';
import { factDetails, factTitle, factTone } from './contract-words.js';

interface FactTimelineProps {
  readonly facts: readonly PossibleContractFact[];
  readonly today: string;
  /** They have not happened yet. */
  readonly ahead?: boolean;
  /** What is said below the last one. */
  readonly more?: string | undefined;
}

/** Facts day by day, each with what it says and the clause that makes it. */
export function FactTimeline({ facts, today, ahead = false, more }: FactTimelineProps) {
  const texts = useTexts();
  if (facts.length === 0) return <Empty title={texts.say('nothingNext')} />;
  const days = [...new Set(facts.map(({ on }) => on))];
  return (
    <>
      {days.map((day) => (
        <div key={day} className="day-group">
          <p className="day-head">
            <time dateTime={day}>{texts.longDay(day)}</time>
            <span className="quiet">{texts.daysFrom(day, today)}</span>
          </p>
          <Timeline
            items={facts
              .filter(({ on }) => on === day)
              .map((fact, at) => ({
                key: String(at),
                tone: factTone(fact),
                ahead,
                title: factTitle(fact, texts),
                under: (
                  <>
                    {factDetails(fact, texts)} <Clause clause={fact.clause} summary={fact.summary} />
                  </>
                ),
              }))}
          />
        </div>
      ))}
      {more !== undefined && <p className="quiet">{more}</p>}
    </>
  );
}
