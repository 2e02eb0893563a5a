import { roles, type KeyScope, type Role } from '@saikne/accounts';
import { routes, type RouteName } from './routes.js';

/**
 * How far an operation reaches for whoever uses it: its own account; its own partner; its own partner and the documents
 * its trading partners exchanged with it; everything. The API's gate lets nobody further, the handlers open their
 * transactions by it, and the database's row-level security holds the same line.
 */
export const reaches = ['own', 'partner', 'traded', 'all'] as const;
export type Reach = (typeof reaches)[number];

/** Who may ask without an account: anybody at all, and the demo's visitor. */
const strangers = ['anybody', 'visitor'] as const;
type Column = (typeof strangers)[number] | Role;
const columns: readonly Column[] = [...strangers, ...roles];

interface Row {
  readonly reach: Readonly<Partial<Record<Column, Reach>>>;
  /** The scope with which an API key of a partner may use it; `any`: every key may; null: none. */
  readonly scope: KeyScope | 'any' | null;
}

const letters: Readonly<Record<string, Reach>> = { o: 'own', p: 'partner', t: 'traded', a: 'all' };

/** One letter a column, in the order of the heading below; `.` is not at all. */
function row(text: string, scope: Row['scope'] = null): Row {
  const cells = text.split(/[ |]+/).filter((cell) => cell !== '');
  const reach: Partial<Record<Column, Reach>> = {};
  columns.forEach((column, at) => {
    const found = letters[cells[at] ?? ''];
    if (found !== undefined) reach[column] = found;
  });
  return { reach, scope };
}

/**
 * Role × operation × whose data: the one table. `o` own account, `p` own partner, `t` own partner and what was traded
 * with it, `a` all.
 *
 * Columns: anybody, visitor | main user, user, contact person, account administrator | agent, consultant, support,
 * finance, auditor, administrator.
 */
// prettier-ignore
const table: Readonly<Record<RouteName, Row>> = {
  health:               row('a a | a a a a | a a a a a a', 'any'),
  formats:              row('a a | a a a a | a a a a a a', 'any'),
  session:              row('. a | o o o o | o o o o o o', 'any'),
  events:               row('. a | t t . . | . a a . a a', 'documents:read'),

  submitDocument:       row('. . | p p . . | . . . . . .', 'documents:send'),
  listDocuments:        row('. a | t t . . | . a a . a a', 'documents:read'),
  countDocuments:       row('. a | t t . . | . a a . a a', 'documents:read'),
  document:             row('. a | t t . . | . a a . a a', 'documents:read'),
  original:             row('. a | t t . . | . a a . a a', 'documents:read'),
  converted:            row('. a | t t . . | . a a . a a', 'documents:read'),
  readableDocument:     row('. a | t t . . | . a a . a a', 'documents:read'),
  retryDocument:        row('. . | . . . . | . . a . . a'),

  mailbox:              row('. . | p p . . | . . . . . .', 'mailbox'),
  fetchDocument:        row('. . | p p . . | . . . . . .', 'mailbox'),
  acknowledgeDocument:  row('. . | p p . . | . . . . . .', 'mailbox'),

  listLinks:            row('. . | p p p . | . . . . . .', 'links:read'),
  requestLink:          row('. . | p p . . | . . . . . .', 'links:write'),
  acceptLink:           row('. . | p p . . | . . . . . .', 'links:write'),
  refuseLink:           row('. . | p p . . | . . . . . .', 'links:write'),
  endLink:              row('. . | p p . . | . . . . . .', 'links:write'),

  listPartners:         row('. a | t t t t | a a a a a a', 'company:read'),
  partner:              row('. a | t t t t | a a a a a a', 'company:read'),
  registerPartner:      row('. . | . . . . | . a . . . a'),
  suspendPartner:       row('. . | . . . . | . a a a . a'),
  resumePartner:        row('. . | . . . . | . a a a . a'),
  endPartner:           row('. . | . . . . | . a . . . a'),
  changeContractFormat: row('. . | . . . . | . a a . . a'),
  grantActing:          row('. . | . . . . | . a . . . a'),
  withdrawActing:       row('. . | . . . . | . a . . . a'),

  listContracts:        row('. a | p p p p | a a a a a a', 'contracts:read'),
  contract:             row('. a | p p p p | a a a a a a', 'contracts:read'),
  contractFacts:        row('. a | p p p p | a a a a a a', 'contracts:read'),
  explainContractFact:  row('. a | p p p p | a a a a a a', 'contracts:read'),
  contractClauses:      row('. a | p p p p | a a a a a a', 'contracts:read'),
  contractRights:       row('. a | p p p p | a a a a a a', 'contracts:read'),
  contractDuties:       row('. a | p p p p | a a a a a a', 'contracts:read'),
  foreseeContract:      row('. a | p p p p | a a a a a a', 'contracts:read'),
  tryContractActs:      row('. a | p p p p | a a a a a a', 'contracts:read'),
  contractActs:         row('. a | p p p p | a a a a a a', 'contracts:read'),
  contractAccount:      row('. a | p p p p | a a a a a a', 'contracts:read'),
  openContract:         row('. . | . . . . | . a . a . a'),
  doContractAct:        row('. . | p . p p | a a a a . a', 'contracts:act'),

  seller:               row('. . | . . . . | . a a a a a'),
  changeSeller:         row('. . | . . . . | . . . a . a'),
  billingDetails:       row('. a | p p p p | a a a a a a', 'contracts:read'),
  changeBillingDetails: row('. . | . . . . | a a . a . a'),
  vatAnswers:           row('. a | p p p p | a a a a a a', 'contracts:read'),
  checkVatNumber:       row('. . | . . . . | a a . a . a'),
  listBillingDocuments: row('. a | p p p p | a a a a a a', 'contracts:read'),
  billingDocument:      row('. a | p p p p | a a a a a a', 'contracts:read'),
  billingDocumentContent: row('. a | p p p p | a a a a a a', 'contracts:read'),
  ruleOnBillingDocument: row('. . | . . . . | . . . a . a'),
  accountingExport:     row('. . | . . . . | . . . a a a'),
  accountingExportCsv:  row('. . | . . . . | . . . a a a'),
  vatExport:            row('. . | . . . . | . . . a a a'),
  vatExportCsv:         row('. . | . . . . | . . . a a a'),
  listContractMessages: row('. a | p p p p | a a a a a a', 'contracts:read'),
  contractMessage:      row('. a | p p p p | a a a a a a', 'contracts:read'),
  contractMessagePage:  row('. a | p p p p | a a a a a a', 'contracts:read'),
  writeLetter:          row('. . | . . . . | a a . a . a'),
  recordPosting:        row('. . | . . . . | a a a a . a'),
  importBankFile:       row('. . | . . . . | . . . a . a'),
  listBankFiles:        row('. . | . . . . | . . . a a a'),
  listBankPayments:     row('. . | . . . . | . . . a a a'),
  assignBankPayment:    row('. . | . . . . | . . . a . a'),
  dismissBankPayment:   row('. . | . . . . | . . . a . a'),
  listBankQuestions:    row('. . | . . . . | . . . a a a'),
  settleBankQuestion:   row('. . | . . . . | . . . a . a'),

  signIn:               row('a a | a a a a | a a a a a a'),
  giveCode:             row('a a | a a a a | a a a a a a'),
  passkeyChallenge:     row('a a | a a a a | a a a a a a'),
  signInWithPasskey:    row('a a | a a a a | a a a a a a'),
  openInvitation:       row('a a | a a a a | a a a a a a'),
  acceptInvitation:     row('a a | a a a a | a a a a a a'),
  askPasswordReset:     row('a a | a a a a | a a a a a a'),
  usePasswordReset:     row('a a | a a a a | a a a a a a'),
  verifyEmail:          row('a a | a a a a | a a a a a a'),
  demoSignIns:          row('a a | a a a a | a a a a a a'),

  signOut:              row('. . | o o o o | o o o o o o'),
  me:                   row('. . | o o o o | o o o o o o'),
  changeMe:             row('. . | o o o o | o o o o o o'),
  changePassword:       row('. . | o o o o | o o o o o o'),
  beginTotp:            row('. . | o o o o | o o o o o o'),
  confirmTotp:          row('. . | o o o o | o o o o o o'),
  removeTotp:           row('. . | o o o o | o o o o o o'),
  passkeyOptions:       row('. . | o o o o | o o o o o o'),
  addPasskey:           row('. . | o o o o | o o o o o o'),
  removePasskey:        row('. . | o o o o | o o o o o o'),
  listSessions:         row('. . | o o o o | o o o o o o'),
  endSession:           row('. . | o o o o | o o o o o o'),
  endOtherSessions:     row('. . | o o o o | o o o o o o'),
  reportLeak:           row('. . | o o o o | o o o o o o'),

  listUsers:            row('. . | p p p p | . a a . a a'),
  inviteUser:           row('. . | p . . . | . a . . . a'),
  listStaff:            row('. . | . . . . | . . . . a a'),
  inviteStaff:          row('. . | . . . . | . . . . . a'),
  inviteAgain:          row('. . | p . . . | . a . . . a'),
  resetPassword:        row('. . | p . . . | . a . . . a'),
  changeRoles:          row('. . | p . . . | . a . . . a'),
  blockAccount:         row('. . | p . . . | . a . . . a'),
  unblockAccount:       row('. . | p . . . | . a . . . a'),
  closeAccount:         row('. . | p . . . | . a . . . a'),
  leakedAccount:        row('. . | p . . . | . a . . . a'),

  listApiKeys:          row('. . | p . . . | . a a . a a'),
  createApiKey:         row('. . | p . . . | . . . . . a'),
  rotateApiKey:         row('. . | p . . . | . . . . . a'),
  revokeApiKey:         row('. . | p . . . | . a a . . a'),

  contentAccesses:      row('. . | p p p p | . . . . a a', 'documents:read'),
  securityEvents:       row('. . | p . . . | . . a . a a'),
  outgoingMail:         row('. . | . . . . | . . . . . a'),
};

/** Who asks for an operation, as far as the table is concerned. */
export type Standing =
  | { readonly is: 'anybody' | 'visitor' }
  | { readonly is: 'person'; readonly roles: readonly Role[] }
  /** A partner's API key. */
  | { readonly is: 'key'; readonly scopes: readonly KeyScope[] }
  /** The operator's own key: an administrator's rights, without an account. */
  | { readonly is: 'operator-key' };

/** How far the operation reaches for whoever asks; undefined: it may not be used at all. */
export function reachOf(name: RouteName, who: Standing): Reach | undefined {
  const { reach, scope } = table[name];
  switch (who.is) {
    case 'anybody':
    case 'visitor':
      return reach[who.is];
    case 'person':
      return widest(who.roles.map((role) => reach[role]));
    case 'key':
      if (scope === null) return reach.anybody;
      return scope === 'any' || who.scopes.includes(scope) ? reach['main-user'] : undefined;
    case 'operator-key':
      return routes[name].access === 'account' ? undefined : reach.administrator;
  }
}

/** The scope an API key needs for an operation; `any`: it needs none; null: no key may. */
export function scopeOf(name: RouteName): Row['scope'] {
  return table[name].scope;
}

/** The operations that whoever asks may use. */
export function operationsOf(who: Standing): readonly RouteName[] {
  // The table's keys are the names of the routes.
  return (Object.keys(routes) as RouteName[]).filter((name) => reachOf(name, who) !== undefined);
}

function widest(found: readonly (Reach | undefined)[]): Reach | undefined {
  return reaches.findLast((reach) => found.includes(reach));
}
