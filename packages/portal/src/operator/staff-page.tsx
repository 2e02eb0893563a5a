import { useQuery } from '@tanstack/react-query';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { PageHead } from '../display/page-head.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import '../people/people.css';
import { UserList } from '../people/user-list.js';

/** The operator's own people, and the letters that wait to be handed on. */
export function StaffPage() {
  const { say } = useTexts();
  const { may } = useWho();
  return (
    <div className="page page-narrow">
      <PageHead title={say('staff')} lead={say('staffLead')} />
      <UserList />
      {may('outgoingMail') && <OutgoingMail />}
    </div>
  );
}

function OutgoingMail() {
  const { say, instant } = useTexts();
  const client = useClient();
  const mail = useQuery({ queryKey: ['mail'], queryFn: () => client.call('outgoingMail') });
  if (mail.data === undefined || mail.data.items.length === 0) return undefined;
  return (
    <Section title={say('outgoingMail')}>
      <p className="quiet">{say('outgoingMailHelp')}</p>
      <ul className="rows">
        {mail.data.items.map((letter) => (
          <li key={letter.id} className="list-row">
            <div className="list-main">
              <span className="strong">{letter.subject}</span>
              <span className="sub">{letter.to}</span>
              <span className="hash">{letter.link}</span>
            </div>
            <time className="list-side sub" dateTime={letter.madeAt}>
              {instant(letter.madeAt)}
            </time>
          </li>
        ))}
      </ul>
    </Section>
  );
}
