import { useWho } from '../app/session.js';
import { PageHead } from '../display/page-head.js';
import { useTexts } from '../display/texts.js';
import './people.css';
import { UserList } from './user-list.js';

/** The people of the reader's company. */
export function UsersPage() {
  const { say } = useTexts();
  const { session } = useWho();
  return (
    <div className="page page-narrow">
      <PageHead title={say('users')} lead={say('usersLead')} />
      {session.partner !== null && <UserList partner={session.partner.id} />}
    </div>
  );
}
