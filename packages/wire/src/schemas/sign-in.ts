import { languages } from '@saikne/kernel';
import { z } from 'zod';
import { login, role } from './account.js';
import { session } from './installation.js';
import { id, instant } from './values.js';

/** Bounds of a password as text; what makes one acceptable is decided by the accounts room. */
const password = z.string().min(1).max(1024);
const token = z.string().min(16).max(200);

/** A user name or an e-mail address, and a password. */
export const credentials = z.object({ login: z.string().min(1).max(254), password }).meta({ id: 'Credentials' });

export const signInAnswer = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('signed-in'), session }),
    /** The password was right; one of these is needed on top, under the same cookie. */
    z.object({ state: z.literal('second-factor'), methods: z.array(z.enum(['code', 'passkey'])) }),
  ])
  .meta({ id: 'SignInAnswer' });
export type SignInAnswer = z.infer<typeof signInAnswer>;

/** Six digits of an authenticator, or a recovery code. */
export const signInCode = z.object({ code: z.string().trim().min(6).max(40) }).meta({ id: 'SignInCode' });

/** WebAuthn's own JSON, as browsers make it and take it; the passkey library reads it. */
const webAuthnJson = z.record(z.string(), z.unknown());
export const passkeyOptions = z.object({ options: webAuthnJson }).meta({ id: 'PasskeyOptions' });
export type PasskeyOptions = z.infer<typeof passkeyOptions>;
export const passkeyAnswer = z.object({ credential: webAuthnJson }).meta({ id: 'PasskeyAnswer' });
export const newPasskey = z
  .object({ name: z.string().trim().min(1).max(100), credential: webAuthnJson })
  .meta({ id: 'NewPasskey' });

export const oneTimeToken = z.object({ token }).meta({ id: 'OneTimeToken' });

/** What an invitation or a reset is about, before it is used. */
export const openedInvitation = z
  .object({
    kind: z.enum(['invitation', 'password-reset']),
    name: z.string(),
    email: z.string(),
    roles: z.array(role),
    partner: z.object({ id, name: z.string() }).nullable(),
    /** The user name it has, or one to propose. */
    login: z.string(),
    expiresAt: instant,
  })
  .meta({ id: 'OpenedInvitation' });
export type OpenedInvitation = z.infer<typeof openedInvitation>;

export const acceptedInvitation = z
  .object({ token, login, password, language: z.enum(languages).optional() })
  .meta({ id: 'AcceptedInvitation' });
export const passwordReset = z.object({ token, password }).meta({ id: 'PasswordReset' });
export const forgottenPassword = z.object({ login: z.string().min(1).max(254) }).meta({ id: 'ForgottenPassword' });
export const changedPassword = z.object({ current: password, next: password }).meta({ id: 'ChangedPassword' });
export const passwordAgain = z.object({ password }).meta({ id: 'PasswordAgain' });

export const newTotp = z
  .object({
    /** Base32, for typing. */
    secret: z.string(),
    /** `otpauth://`, for a QR code. */
    uri: z.string(),
  })
  .meta({ id: 'NewTotp' });
export type NewTotp = z.infer<typeof newTotp>;
/** Shown once. Each works once in place of a code. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
export type RecoveryCodes = z.infer<typeof recoveryCodes>;

/** People made for the demo, with their passwords: in demo mode alone. */
export const demoSignIns = z
  .object({
    items: z.array(
      z.object({
        login: z.string(),
        password: z.string(),
        name: z.string(),
        roles: z.array(role),
        partner: z.object({ id, name: z.string() }).nullable(),
      }),
    ),
  })
  .meta({ id: 'DemoSignIns' });
export type DemoSignIns = z.infer<typeof demoSignIns>;
