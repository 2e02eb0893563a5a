import type { ContentAccess } from '@saikne/wire';
import { Link } from 'wouter';
import { useTexts } from '../display/texts.js';

interface AccessTableProps {
  readonly items: readonly ContentAccess[];
  readonly withDocument: boolean;
}

/** Who read what, when and why. */
export function AccessTable({ items, withDocument }: AccessTableProps) {
  const { say, sayIfKnown, instant } = useTexts();
  return (
    <ul className="rows">
      {items.map((access) => (
        <li key={access.id} className="list-row">
          <div className="list-main">
            <span className="strong">
              {access.by?.name ?? access.partner?.name ?? say(access.side === 'operator' ? 'operator' : 'partyUnknown')}
            </span>
            <span className="sub">
              {say(`access.${access.side}`)}
              {access.role !== null && ` · ${sayIfKnown(`role.${access.role}`) ?? access.role}`}
              {access.reason !== null && ` · ${access.reason}`}
            </span>
          </div>
          <div className="list-side">
            <time className="sub" dateTime={access.at}>
              {instant(access.at)}
            </time>
            {withDocument && (
              <Link href={`/documents/${access.document}`} className="sub">
                {say('column.document')}
              </Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
