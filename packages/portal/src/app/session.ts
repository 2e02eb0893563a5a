import type { RouteName, Session } from '@saikne/wire';
import { createContext, use } from 'react';

/** Who asks, and what the server lets it do: what it may not call is not shown. */
export interface Who {
  readonly session: Session;
  readonly may: (name: RouteName) => boolean;
  /** Everything is asked again: after signing in or out. */
  readonly onChanged: (key?: string) => void;
}

export const WhoContext = createContext<Who | undefined>(undefined);

export function useWho(): Who {
  const who = use(WhoContext);
  if (who === undefined) throw new Error('useWho is used outside the application');
  return who;
}
