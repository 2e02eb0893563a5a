-- Whether content is UTF-8 text without NUL, as nearly all of it is. Such content is read as text, which spares both
-- sides the detour over hexadecimal digits; the bytes stay what they are.
alter table saikne.payload add column utf8 boolean not null default false;
alter table saikne.held_payload add column utf8 boolean not null default false;

create or replace function saikne.drop_expired_payload(before date, at_most integer) returns setof date
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  expired record;
begin
  for expired in
    select child.relname, to_date(substr(child.relname, 9), 'YYYYMMDD') as day
    from pg_inherits join pg_class child on child.oid = pg_inherits.inhrelid
    where pg_inherits.inhparent = 'saikne.payload'::regclass
      and to_date(substr(child.relname, 9), 'YYYYMMDD') < before
    order by 2 limit at_most
  loop
    execute format('lock table saikne.%I in access exclusive mode', expired.relname);
    execute format(
      'insert into saikne.held_payload (document_id, kind, expires_on, format, media_type, sha256, content, utf8)
       select p.document_id, p.kind, p.expires_on, p.format, p.media_type, p.sha256, p.content, p.utf8
       from saikne.%I p join saikne.legal_hold h using (document_id)
       on conflict do nothing', expired.relname);
    execute format('drop table saikne.%I', expired.relname);
    return next expired.day;
  end loop;
end
$$;
