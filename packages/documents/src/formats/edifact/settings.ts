/** What the contract with a partner settles about EDIFACT interchanges written for it. */
export interface EdifactSettings {
  /** The syntax identifier to write (`UNOC`, `UNOY` …). Default: UNOC where it has every character, else UNOY. */
  readonly characterSet?: string;
  /** The set the bytes are really in, where partners agreed on another than UNB says (`windows-1257`). */
  readonly encoding?: string;
  /** 1 to 4. Default 3, or 4 for the sets that syntax 3 does not know (UNOG to UNOK, UNOW, UNOY). */
  readonly syntaxVersion?: 1 | 2 | 3 | 4;
  /** Default: the seller's and the buyer's identifiers, as far as the document has them. */
  readonly sender?: InterchangeParty;
  readonly recipient?: InterchangeParty;
  /** 0020, up to 14 characters. Default: made from the document's number. */
  readonly controlReference?: string;
  /** When the interchange was prepared (S004): local `YYYY-MM-DD` and `HH:MM`. Default: the document's day, 00:00. */
  readonly preparedOn?: string;
  readonly preparedAt?: string;
  /** 0062, up to 14 characters. Default 1. */
  readonly messageReference?: string;
  /** 0057 of S009, as EANCOM has it: `EAN008`. Default none. */
  readonly associationCode?: string;
  /** Whether UNA is written. Default true. */
  readonly una?: boolean;
  /** Default point. Without UNA both are legal. */
  readonly decimalMark?: '.' | ',';
  /** Whether the interchange is a test (0035). Default false. */
  readonly test?: boolean;
  /** Whether each segment ends its line. Default false. */
  readonly lineBreaks?: boolean;
  /** 0026, the kind of messages in the interchange. Default none. */
  readonly applicationReference?: string;
}

/** A party of the interchange: its identification (up to 35 characters) and the code list of it (0007; 14 is GLN). */
export interface InterchangeParty {
  readonly id: string;
  readonly qualifier?: string;
}
