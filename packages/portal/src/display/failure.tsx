import { Button } from '@mantine/core';
import { ApiRefusal } from '@saikne/wire';
import { Clause } from './clause.js';
import { Notice } from './notice.js';
import { useTexts } from './texts.js';

/** What went wrong with a whole page, in the server's own words where it has some, and a way on. */
export function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { say } = useTexts();
  const missing = error instanceof ApiRefusal && error.problem.status === 404;
  return (
    <Notice kind={missing ? 'quiet' : 'bad'} title={say(missing ? 'notFound' : 'failed')}>
      {!missing && <p>{error.message}</p>}
      <Button size="xs" variant="default" onClick={onRetry}>
        {say('tryAgain')}
      </Button>
    </Notice>
  );
}

/** Why an action was refused: the reason, its clause, from when it is possible, and what helps. */
export function Refused({ error }: { readonly error: Error | null }) {
  const { say, day } = useTexts();
  if (error === null) return undefined;
  if (!(error instanceof ApiRefusal)) return <Notice kind="bad" title={error.message} />;
  const { detail, clause, instead, notBefore, notAfter } = error.problem;
  return (
    <Notice kind="bad" title={detail}>
      <p className="quiet">
        <Clause clause={clause} />
        {notBefore !== undefined && ` ${say('notBefore', { day: day(notBefore) })}`}
        {notAfter !== undefined && ` ${say('notAfter', { day: day(notAfter) })}`}
      </p>
      {instead.length > 0 && (
        <ul>
          {instead.map((remedy) => (
            <li key={remedy.code}>{remedy.message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
