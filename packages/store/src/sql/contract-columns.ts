/** The columns of a contract as its record names them; `contract` is joined with `partner` for the client's name. */
export const contractColumns = `
  contract.id, contract.number, contract.client_id as "clientId", partner.name as "clientName",
  contract.terms_id as "termsId", contract.terms_version as "termsVersion", contract.agreement,
  contract.opened_at as "openedAt", contract.position, contract.stage,
  contract.signed_on as "signedOn", contract.in_force_on as "inForceOn", contract.suspended,
  contract.ends_on as "endsOn", contract.owed_cents as "owedCents", contract.oldest_due_on as "oldestDueOn",
  contract.next_moment as "nextMoment", contract.wakes_at as "wakesAt", contract.attempts, contract.fault`;

export const snapshotColumns = `
  snapshot.position as "snapshotPosition", snapshot.shape as "snapshotShape", snapshot.state as "snapshotState"`;

/** The columns of a fact as its record names them. */
export const factColumns = `
  contract_fact.contract_id as "contractId", contract_fact.position, contract_fact.fact_id as "factId",
  contract_fact.name, contract_fact.version, contract_fact.effective_on as "on", contract_fact.occurred_at as "at",
  contract_fact.clause, contract_fact.body`;
