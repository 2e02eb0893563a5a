/**
 * A record while its maker still writes it. Optional keys are set one by one, because V8 is slow to add a new key to a
 * spread and to spread a record that may be empty.
 */
export type Writable<Made> = { -readonly [Key in keyof Made]: Made[Key] };
