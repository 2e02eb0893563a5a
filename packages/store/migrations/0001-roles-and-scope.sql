-- Who may act, and for whom. Two roles, neither of which owns a table or may bypass row-level security:
--   saikne_tenant    acts for the partners named in the setting saikne.tenant (one id or several, an array literal)
--   saikne_operator  acts for the operator: the pipeline's workers, the clock, the operator's people
-- Roles belong to the whole server, so another database may have made them, even at this moment.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['saikne_tenant', 'saikne_operator'] loop
    begin
      if not exists (select 1 from pg_roles where rolname = role_name) then
        execute format('create role %I nologin nosuperuser nobypassrls', role_name);
      end if;
    exception when duplicate_object or unique_violation then
      null;
    end;
    if not pg_has_role(current_user, role_name, 'member') then
      execute format('grant %I to current_user', role_name);
    end if;
  end loop;
end
$$;

create schema saikne;
grant usage on schema saikne to saikne_tenant, saikne_operator;

-- The partners this transaction acts for; empty without a scope, so that forgetting it shows nothing.
create function saikne.tenants() returns uuid[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('saikne.tenant', true), ''), '{}')::uuid[];
