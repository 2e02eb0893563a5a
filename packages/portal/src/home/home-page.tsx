import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { documentTypeName } from '../display/document-type.js';
import { Empty } from '../display/empty.js';
import { PageHead } from '../display/page-head.js';
import { Section } from '../display/section.js';
import { StateBadge } from '../display/state-badge.js';
import { useTexts } from '../display/texts.js';
import './home.css';
import { useNeeds } from './needs.js';
import { Upcoming } from './upcoming.js';

/** How many of the newest documents are shown. */
const newest = 6;

/** What needs the reader today, what comes next, and what just came. */
export function HomePage() {
  const { say, localDay } = useTexts();
  const { session, may } = useWho();
  const name = session.account?.name.split(' ')[0];
  return (
    <div className="page">
      <PageHead
        title={name === undefined ? say('home') : say('hello', { name })}
        lead={localDay(new Date().toISOString())}
      />
      <Needs />
      <div className="columns">
        <div>{may('listDocuments') && <NewestDocuments />}</div>
        <div>{may('listContracts') && <Upcoming />}</div>
      </div>
    </div>
  );
}

function Needs() {
  const { say } = useTexts();
  const { needs, known } = useNeeds();
  return (
    <Section title={say('needsYou')}>
      {known && needs.length === 0 && <Empty title={say('nothingNeeded')} />}
      <ul className="needs">
        {needs.map(({ key, href, title, detail, tone, count }) => (
          <li key={key}>
            <Link href={href} className="need" data-tone={tone} data-row="">
              <span className="need-count">{count}</span>
              <span>
                <span className="strong">{title}</span>
                {detail !== undefined && <span className="sub">{detail}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function NewestDocuments() {
  const texts = useTexts();
  const { say } = texts;
  const client = useClient();
  const documents = useQuery({
    queryKey: ['register', 'newest'],
    queryFn: () => client.call('listDocuments', { query: { limit: newest } }),
  });
  return (
    <Section
      title={say('newestDocuments')}
      aside={
        <Link href="/documents" className="quiet-link">
          {say('all')}
        </Link>
      }
    >
      <ul className="rows">
        {documents.data?.items.map((entry) => (
          <li key={entry.id} className="list-row row">
            <div className="list-main">
              <Link href={`/documents/${entry.id}`} className="row-link" data-row="">
                {documentTypeName(entry, texts)} {entry.number ?? entry.fileName ?? ''}
              </Link>
              <span className="sub">
                {entry.sender.name ?? say('partyUnknown')} → {entry.receiver.name ?? say('partyUnknown')}
              </span>
            </div>
            <div className="list-side">
              <StateBadge state={entry.state} />
              <time className="sub" dateTime={entry.receivedAt}>
                {texts.instant(entry.receivedAt)}
              </time>
            </div>
          </li>
        ))}
      </ul>
      {documents.data?.items.length === 0 && <Empty title={say('noDocuments')} help={say('noDocumentsHelp')} />}
    </Section>
  );
}
