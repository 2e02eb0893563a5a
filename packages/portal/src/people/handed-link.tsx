import type { HandedLink } from '@saikne/wire';
import { Notice } from '../display/notice.js';
import { useTexts } from '../display/texts.js';

/** A link that works once, shown to whoever made it: mail does not go out by itself yet. */
export function HandedLinkNotice({ handed }: { readonly handed: HandedLink }) {
  const { say, instant } = useTexts();
  return (
    <Notice kind="good" title={say('handOn', { name: handed.account.name })}>
      <p className="hash">{handed.link}</p>
      <p className="quiet">{say('worksUntil', { when: instant(handed.expiresAt) })}</p>
    </Notice>
  );
}
