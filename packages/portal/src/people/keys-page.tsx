import { useWho } from '../app/session.js';
import { PageHead } from '../display/page-head.js';
import { useTexts } from '../display/texts.js';
import { KeyList } from './key-list.js';
import './people.css';

/** The keys by which the reader's own programs come in. */
export function KeysPage() {
  const { say } = useTexts();
  const { session } = useWho();
  return (
    <div className="page page-narrow">
      <PageHead
        title={say('apiKeys')}
        lead={
          <>
            {say('keysLead')} <a href="/openapi.json">openapi.json</a>
          </>
        }
      />
      {session.partner !== null && <KeyList partner={session.partner.id} />}
    </div>
  );
}
