import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One line of `rooms.json`, the only place that says which rooms exist and who may import whom. */
export interface Room {
  readonly name: string;
  readonly floor: number;
  readonly pure: boolean;
  readonly mayImport: readonly string[];
  readonly is: string;
  /** Compiler options that differ from `tsconfig.base.json`. */
  readonly compiler?: Readonly<Record<string, unknown>>;
}

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The rooms that have code; a room of the table without a folder is planned and binds nobody yet. */
export function builtRooms(): readonly Room[] {
  return allRooms().filter((room) => existsSync(`${root}packages/${room.name}/src`));
}

export function allRooms(): readonly Room[] {
  const table = JSON.parse(readFileSync(`${root}rooms.json`, 'utf8')) as { readonly rooms: readonly Room[] };
  return table.rooms;
}
