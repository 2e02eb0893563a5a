import type { AccountId, AccountStatus, LinkKind, Role, TwoHandsSign } from '@saikne/accounts';
import type { ClauseRef, Id, Instant, Language, MessageValues } from '@saikne/kernel';

/** A person who signs in. */
export interface Account {
  readonly id: AccountId;
  /** null: the operator's own people. */
  readonly partnerId: Id<'partner'> | null;
  readonly name: string;
  /** Chosen when the invitation is accepted. */
  readonly login: string | null;
  readonly email: string;
  readonly emailVerifiedAt: Instant | null;
  /** Another address that is not confirmed yet. */
  readonly pendingEmail: string | null;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly status: AccountStatus;
  readonly statusSince: Instant;
  /** The number of this account's facts in the journal. */
  readonly version: number;
  readonly hasSecondFactor: boolean;
  readonly lastSeenAt: Instant | null;
  readonly demo: boolean;
  readonly madeAt: Instant;
}

/** What a person knows. */
export interface AccountCredential {
  readonly accountId: AccountId;
  readonly passwordHash: string | null;
  /** The authenticator's secret, sealed with the installation's own. */
  readonly totpSealed: Uint8Array | null;
  readonly totpConfirmedAt: Instant | null;
  /** The time step of the last code that was taken. */
  readonly totpLastStep: number | null;
  /** SHA-256 (hexadecimal) of each recovery code that is left. */
  readonly recoverySha256: readonly string[];
}

/** What a person has. */
export interface AccountPasskey {
  readonly id: Id<'passkey'>;
  readonly accountId: AccountId;
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly madeAt: Instant;
  readonly lastUsedAt: Instant | null;
}

export interface AccountSession {
  readonly id: Id<'session'>;
  readonly accountId: AccountId;
  readonly tokenSince: Instant;
  readonly tokenSeenAt: Instant | null;
  /** A second factor is awaited. */
  readonly pending: boolean;
  readonly startedAt: Instant;
  readonly lastSeenAt: Instant;
  readonly endedAt: Instant | null;
  readonly network: string;
  readonly deviceId: string | null;
  readonly device: string;
  readonly challenge: string | null;
  readonly challengeUntil: Instant | null;
}

/** A link that works once; its token is known to whoever got it. */
export interface AccountLink {
  readonly accountId: AccountId;
  readonly kind: LinkKind;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

export interface OutgoingMail {
  readonly id: Id<'mail'>;
  readonly accountId: AccountId;
  readonly recipient: string;
  readonly kind: LinkKind;
  readonly language: Language;
  readonly linkSealed: Uint8Array;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
  readonly sentAt: Instant | null;
}

/** One reading of a document's content (Telema 3.3). */
export interface ContentAccess {
  readonly id: Id<'access'>;
  readonly at: Instant;
  readonly documentId: Id<'document'>;
  readonly senderId: Id<'partner'>;
  readonly receiverId: Id<'partner'> | null;
  readonly kind: string;
  /** Whose person or key read it; null: the operator's. */
  readonly partnerId: Id<'partner'> | null;
  readonly accountId: AccountId | null;
  /** The operator's role in which it was read. */
  readonly role: string | null;
  readonly reason: string | null;
}

/** A sign that a credential is in two hands (Telema 3.1.4). */
export interface SecurityEvent {
  readonly id: Id<'security-event'>;
  readonly at: Instant;
  readonly kind: TwoHandsSign;
  readonly clause: ClauseRef;
  readonly accountId: AccountId | null;
  readonly partnerId: Id<'partner'> | null;
  readonly network: string | null;
  readonly device: string | null;
  readonly values: MessageValues;
}
