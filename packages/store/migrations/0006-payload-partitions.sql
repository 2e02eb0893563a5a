-- Partitions are made and dropped by the owner's rights, so that the roles need none on tables that come and go.
create function saikne.ensure_payload_partition(day date) returns boolean
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  partition_name text := 'payload_' || to_char(day, 'YYYYMMDD');
begin
  if exists (select 1 from pg_class where relname = partition_name and relnamespace = 'saikne'::regnamespace) then
    return false;
  end if;
  -- Two processes may want the same day; the second one waits here and finds it made.
  perform pg_advisory_xact_lock(hashtextextended('saikne.payload_partition', 0));
  if exists (select 1 from pg_class where relname = partition_name and relnamespace = 'saikne'::regnamespace) then
    return false;
  end if;
  -- Made beside the table and attached: unlike "partition of", that does not stop readers and writers.
  execute format('create table saikne.%I (like saikne.payload including all)', partition_name);
  -- Small documents stay in their row (up to 8,000 bytes) instead of being cut into 2,000-byte pieces.
  execute format('alter table saikne.%I set (toast_tuple_target = 8000)', partition_name);
  execute format('alter table saikne.%I enable row level security', partition_name);
  execute format('alter table saikne.%I add constraint day_of_partition check (expires_on >= %L and expires_on < %L)',
    partition_name, day, day + 1);
  execute format('alter table saikne.payload attach partition saikne.%I for values from (%L) to (%L)',
    partition_name, day, day + 1);
  execute format('alter table saikne.%I drop constraint day_of_partition', partition_name);
  return true;
end
$$;

-- Drops the content whose last day was before the given one; held documents are copied out first. The number of
-- partitions is bounded by the caller, because each drop locks the table for a moment.
create function saikne.drop_expired_payload(before date, at_most integer) returns setof date
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
      'insert into saikne.held_payload (document_id, kind, expires_on, format, media_type, sha256, content)
       select p.document_id, p.kind, p.expires_on, p.format, p.media_type, p.sha256, p.content
       from saikne.%I p join saikne.legal_hold h using (document_id)
       on conflict do nothing', expired.relname);
    execute format('drop table saikne.%I', expired.relname);
    return next expired.day;
  end loop;
end
$$;

revoke execute on function saikne.ensure_payload_partition(date) from public;
revoke execute on function saikne.drop_expired_payload(date, integer) from public;
grant execute on function saikne.ensure_payload_partition(date) to saikne_operator;
grant execute on function saikne.drop_expired_payload(date, integer) to saikne_operator;
