import type { BodyInputOf, RouteName } from './routes.js';

/** A partner, an invoice's contract and so on, in the examples. */
const someId = '01a2099b-513b-7fe8-9042-a839c74af246';
/** What a browser makes of a passkey; shortened. */
const credential = { id: 'mKj4…', rawId: 'mKj4…', type: 'public-key', response: {}, clientExtensionResults: {} };
const token = 'kZlPljTkRNgtN65M0OxR00BSH-9ddUcm';
const password = 'zaļš lācis peld';

/** One body for each operation that takes one as JSON; the description shows them, and a test parses every one. */
export const bodyExamples: { readonly [Name in RouteName]?: BodyInputOf<Name> } = {
  signIn: { login: 'ilze', password },
  giveCode: { code: '492039' },
  signInWithPasskey: { credential },
  openInvitation: { token },
  acceptInvitation: { token, login: 'ilze', password, language: 'lv' },
  askPasswordReset: { login: 'ilze' },
  usePasswordReset: { token, password },
  verifyEmail: { token },

  changeMe: { name: 'Ilze Bērziņa', language: 'lv', email: 'ilze@egle.example' },
  changePassword: { current: password, next: 'ezers aiz septiņiem' },
  confirmTotp: { code: '492039' },
  removeTotp: { password },
  addPasskey: { name: 'Laptop', credential },
  removePasskey: { password },

  inviteUser: { name: 'Jānis Ozols', email: 'janis@egle.example', roles: ['user'], language: 'lv' },
  inviteStaff: { name: 'Toms Krūmiņš', email: 'toms@operator.example', roles: ['support'] },
  changeRoles: { roles: ['user', 'contact-person'] },
  blockAccount: { reason: 'Signed in from two countries in one hour' },

  createApiKey: { label: 'ERP', scopes: ['documents:send', 'documents:read', 'mailbox'] },
  rotateApiKey: { graceHours: 24 },

  requestLink: { identifier: { scheme: '0218', value: '40003900026' } },
  registerPartner: {
    name: 'SIA "Egle un Priede"',
    language: 'lv',
    identifiers: [
      { scheme: '0218', value: '40003900018' },
      { scheme: 'vat', value: 'LV40003900018' },
    ],
    contractFormat: { format: 'ubl' },
    connection: 'EDIDIRECT',
  },
  changeContractFormat: { format: 'edifact', settings: { characterSet: 'UNOY' } },

  openContract: {
    terms: 'telema',
    client: someId,
    signedOn: '2026-01-05',
    parameters: { activationFee: '50.00', monthlyFee: '30.00' },
  },
  doContractAct: { do: 'receiveActivationFee' },
  tryContractActs: { acts: [{ do: 'postOfficialNotice', by: 'client', notice: 'termination' }], until: '2026-12-31' },

  changeSeller: {
    partner: someId,
    name: 'AS "Operators"',
    registration: { scheme: '0218', value: '40003900992' },
    vatNumber: 'LV40003900992',
    electronicAddress: { scheme: '0218', value: '40003900992' },
    address: { line1: 'Brīvības iela 1', city: 'Rīga', postCode: 'LV-1010', country: 'LV' },
    account: { iban: 'LV80BANK0000435195001', bic: 'BANKLV22' },
    contact: { name: 'Finance', email: 'finance@operator.example' },
  },
  changeBillingDetails: {
    name: 'SIA "Egle un Priede"',
    vatNumber: 'LV40003900018',
    address: { line1: 'Zāģētavas iela 4', city: 'Cēsis', postCode: 'LV-4101', country: 'LV' },
    email: 'rekini@egle.example',
  },
  ruleOnBillingDocument: { category: 'S', reason: 'VIES did not answer; the number was checked by telephone' },
  writeLetter: { kind: 'termination', text: 'Pasūtītājs rēķinu nav samaksājis 45 dienas.' },
  recordPosting: { postedOn: '2026-03-02', trackingId: 'RR123456789LV' },
  assignBankPayment: { parts: [{ contract: someId, invoice: 'INV-2026-00001', amount: '36.30' }] },
  dismissBankPayment: { note: 'A refund of the bank’s own fee' },
  settleBankQuestion: { note: 'Interest of the bank, booked by hand' },
};
