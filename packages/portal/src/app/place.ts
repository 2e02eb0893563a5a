import { useSyncExternalStore } from 'react';

/** Where the reader is: everything on screen that a link should bring back. */
export interface Place {
  /** The document whose evidence is shown. */
  readonly document?: string;
  /** The key of the state filter. */
  readonly filter?: string;
}

const documentPath = /^\/documents\/([0-9a-f-]{36})$/;

export function placeOf(location: Pick<Location, 'pathname' | 'search'>): Place {
  const document = documentPath.exec(location.pathname)?.[1];
  const filter = new URLSearchParams(location.search).get('state');
  return { ...(document === undefined ? {} : { document }), ...(filter === null ? {} : { filter }) };
}

export function addressOf({ document, filter }: Place): string {
  const path = document === undefined ? '/' : `/documents/${document}`;
  return filter === undefined ? path : `${path}?state=${encodeURIComponent(filter)}`;
}

const moved = new EventTarget();

export function goTo(place: Place): void {
  history.pushState(null, '', addressOf(place));
  moved.dispatchEvent(new Event('moved'));
}

function subscribe(onMove: () => void): () => void {
  moved.addEventListener('moved', onMove);
  addEventListener('popstate', onMove);
  return () => {
    moved.removeEventListener('moved', onMove);
    removeEventListener('popstate', onMove);
  };
}

export function usePlace(): Place {
  return placeOf(new URL(useSyncExternalStore(subscribe, () => location.href)));
}
