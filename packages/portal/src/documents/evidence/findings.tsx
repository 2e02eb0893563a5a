import type { Evidence, Finding } from '@saikne/wire';
import { Dot, type Tone } from '../../display/dot.js';
import { Section } from '../../display/section.js';
import { useTexts } from '../../display/texts.js';

const tones: Readonly<Record<Finding['severity'], Tone>> = { error: 'red', warning: 'yellow', information: 'grey' };

/** What the readers and the rules said. */
export function Findings({ evidence }: { readonly evidence: Evidence }) {
  const { say } = useTexts();
  const { findings, timeline } = evidence;
  const judged = timeline.some(({ step }) => step === 'validated');
  return (
    <Section title={say('findings')} level={3}>
      {findings.length === 0 ? (
        <p className="quiet">{say(judged ? 'findingsNone' : 'findingsNotJudged')}</p>
      ) : (
        <ul className="cards">
          {findings.map((finding, index) => (
            <li key={`${String(index)}-${finding.rule}`} className="card">
              <div className="card-line">
                <code>{finding.rule}</code>
                <Dot tone={tones[finding.severity]}>{say(`severity.${finding.severity}`)}</Dot>
              </div>
              <p>{finding.message}</p>
              <code className="path">{finding.path}</code>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
