/** Roles of a partner's people (Telema 1, 2.4; LMT 28). */
export const partnerRoles = ['main-user', 'user', 'contact-person', 'account-administrator'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** Roles of the operator's people. An agent concludes contracts for the operator (Telema 1). */
export const staffRoles = ['agent', 'consultant', 'support', 'finance', 'auditor', 'administrator'] as const;
export type StaffRole = (typeof staffRoles)[number];

export const roles = [...partnerRoles, ...staffRoles] as const;
export type Role = PartnerRole | StaffRole;

/** On which side a person stands. One person has roles of one side only. */
export type Side = 'partner' | 'operator';

export function sideOf(role: Role): Side {
  return partnerRoles.some((one) => one === role) ? 'partner' : 'operator';
}

/** Who may give a role, and take it away (Telema 2.4; house for the operator's side). */
const givers: Readonly<Record<Side, readonly Role[]>> = {
  partner: ['main-user', 'consultant', 'administrator'],
  operator: ['administrator'],
};

export function mayGive(giver: readonly Role[], role: Role): boolean {
  return givers[sideOf(role)].some((one) => giver.includes(one));
}

/** The role without which a partner, or the operator, could not look after its people any more. */
export function keeperRole(side: Side): Role {
  return side === 'partner' ? 'main-user' : 'administrator';
}
