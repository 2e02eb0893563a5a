import type { Evidence } from '@saikne/wire';
import { Section } from '../../display/section.js';
import { useTexts } from '../../display/texts.js';

/** What the conversion could not carry, by business term. */
export function Losses({ evidence }: { readonly evidence: Evidence }) {
  const { say, sayIfKnown } = useTexts();
  const { losses, deliveredFormat } = evidence;
  return (
    <Section title={say('losses')} level={3}>
      {losses.length === 0 ? (
        <p className="quiet">{say(deliveredFormat === null ? 'lossesNotConverted' : 'lossesNone')}</p>
      ) : (
        <ul className="cards">
          {losses.map((loss, index) => (
            <li key={`${String(index)}-${loss.path}`} className="card">
              <div className="card-line">
                {loss.term === null ? <code className="path">{loss.path}</code> : <strong>{loss.term}</strong>}
                <span className="quiet">{sayIfKnown(`reason.${loss.reason}`) ?? loss.reason}</span>
              </div>
              <p>{loss.value}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** What the target format demanded and the document did not say. */
export function Additions({ added }: Pick<Evidence, 'added'>) {
  const { say } = useTexts();
  if (added.length === 0) return undefined;
  return (
    <Section title={say('added')} level={3}>
      <ul className="cards">
        {added.map(({ path, value }) => (
          <li key={path} className="card">
            <p>{value}</p>
            <code className="path">{path}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
