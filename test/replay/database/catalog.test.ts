import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { catalogHistory } from '#replay/database/catalog-history'
import { catalogOf, catalogSince, differencesOf, lockedRelations } from '#replay/database/catalog'
import { openEngine } from '#replay/engine'
import type { Session } from '#replay/job'
import { template } from '#replay/template'

const shop = `
CREATE SCHEMA audit;
CREATE TYPE state AS ENUM ('open', 'done');
CREATE DOMAIN amount AS int CHECK (VALUE > 0);
CREATE COLLATION plain (provider = builtin, locale = 'C');
CREATE SEQUENCE numbers;
CREATE FUNCTION doubled(n int) RETURNS int LANGUAGE sql IMMUTABLE RETURN n * 2;
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE customer (id int PRIMARY KEY, email text, since timestamptz DEFAULT '2024-01-01 00:00:00+00');
CREATE TABLE orders (
  id int PRIMARY KEY DEFAULT nextval('numbers'), customer_id int REFERENCES customer (id), state state DEFAULT 'open',
  amount amount, n int CONSTRAINT n_check CHECK (doubled(n) > 0)
);
CREATE TABLE audit.entry (id int PRIMARY KEY, customer_id int CONSTRAINT entry_customer REFERENCES public.customer (id));
CREATE TABLE part (id int NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
CREATE TABLE part_1 (id int NOT NULL, day date NOT NULL);
CREATE INDEX orders_n ON orders (doubled(n)) WHERE state = 'open';
CREATE INDEX customer_email ON customer (email COLLATE plain);
CREATE VIEW open_orders AS SELECT o.id, c.email FROM orders o JOIN customer c ON c.id = o.customer_id WHERE o.state = 'open';
CREATE VIEW merged AS SELECT * FROM (customer JOIN audit.entry USING (id)) AS merged;
CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM orders;
CREATE TRIGGER stamped BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE POLICY own ON orders USING (customer_id IN (SELECT id FROM customer));`

let session: Session
beforeAll(async () => {
  ;({ session } = await openEngine(await template(), []))
  await session.run(shop)
})
beforeEach(() => session.run('ROLLBACK; RESET ALL; BEGIN'))

const changes = [
  'ALTER TABLE orders ADD COLUMN note text',
  'ALTER TABLE orders ALTER COLUMN n SET NOT NULL',
  'ALTER TABLE orders ALTER COLUMN n SET DEFAULT 7',
  'ALTER TABLE part_1 ALTER COLUMN id TYPE bigint',
  'ALTER TABLE orders DROP COLUMN n',
  'ALTER TABLE orders DROP CONSTRAINT n_check, ADD CONSTRAINT n_check CHECK (n > 1)',
  'ALTER TABLE orders RENAME CONSTRAINT n_check TO positive',
  'ALTER TABLE orders ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE orders DISABLE TRIGGER stamped',
  'ALTER TABLE part ATTACH PARTITION part_1 DEFAULT; CREATE INDEX ON part (id)',
  'DROP INDEX orders_n; CREATE INDEX orders_n ON orders (n)',
  'ALTER INDEX orders_n RENAME TO by_number',
  'DROP TRIGGER stamped ON orders; CREATE TRIGGER stamped AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION stamp()',
  'ALTER TRIGGER stamped ON orders RENAME TO marked',
  'ALTER POLICY own ON orders USING (true)',
  'ALTER POLICY own ON orders RENAME TO theirs',
  "ALTER TYPE state ADD VALUE 'paid'",
  "ALTER TYPE state RENAME VALUE 'open' TO 'opened'",
  'ALTER TYPE state RENAME TO status',
  'DROP TYPE state CASCADE',
  'ALTER DOMAIN amount RENAME TO price',
  'ALTER COLLATION plain RENAME TO bytewise',
  'ALTER SEQUENCE numbers RENAME TO ids',
  'ALTER FUNCTION doubled(int) RENAME TO twice',
  "CREATE OR REPLACE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
  'DROP FUNCTION stamp() CASCADE',
  'DROP FUNCTION doubled(int) CASCADE',
  'CREATE OR REPLACE VIEW open_orders AS SELECT o.id, c.email FROM orders o JOIN customer c ON c.id = o.customer_id',
  'ALTER VIEW open_orders RENAME TO current_orders',
  'DROP MATERIALIZED VIEW totals; CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM orders',
  'ALTER TABLE customer RENAME COLUMN id TO number',
  'ALTER TABLE customer RENAME COLUMN email TO mail',
  'ALTER TABLE customer RENAME TO client',
  'ALTER TABLE customer SET SCHEMA audit',
  'ALTER TABLE customer DROP COLUMN id CASCADE',
  'ALTER TABLE customer ADD COLUMN customer_id int',
  'DROP TABLE customer CASCADE',
  'ALTER SCHEMA audit RENAME TO log',
  'DROP SCHEMA audit CASCADE',
  'CREATE TABLE audit.customer (id int); SET search_path = audit, public',
  'CREATE TABLE audit.customer (id int)',
  'CREATE TEMP TABLE customer (id int)',
  "SET search_path = ''",
  "SET TimeZone = 'Asia/Tokyo'",
  "SET DateStyle = 'German'",
  'SET quote_all_identifiers = on',
  `DO $$ BEGIN EXECUTE 'ALTER TABLE customer RENAME COLUMN id TO number'; EXECUTE 'CREATE INDEX ON orders (state)'; END $$`,
  'SAVEPOINT a; ALTER TABLE customer RENAME COLUMN id TO number; ROLLBACK TO SAVEPOINT a; CREATE INDEX ON orders (state)',
  'ALTER TABLE customer RENAME COLUMN id TO number; ALTER TABLE customer RENAME COLUMN number TO id; DROP VIEW merged',
]

describe('the schema since an earlier moment is the whole schema, after', () => {
  it.each(changes)('%s', async (sql) => {
    const before = await catalogOf(session)
    await session.run(sql)
    const changed = await lockedRelations(session)
    const whole = await catalogOf(session)
    expect(differencesOf(before, whole), 'the statement changes the schema').not.toEqual([])
    expect(differencesOf(whole, await catalogSince(session, before, changed))).toEqual([])
    await session.run('ROLLBACK')
    expect(differencesOf(before, await catalogSince(session, whole, changed))).toEqual([])
  })
})

it('a catalog that lacks a changed relation differs from the schema', async () => {
  const before = await catalogOf(session)
  await session.run('ALTER TABLE orders ADD COLUMN note text')
  expect(differencesOf(await catalogSince(session, before, []), await catalogOf(session))).toEqual(['+ column public.orders.note text'])
})

it('the history follows committed changes, those of the open transaction, and those that it cannot know', async () => {
  const schema = catalogHistory(session)
  const first = await schema.current()
  await session.run('ALTER TABLE part_1 ADD COLUMN note text')
  expect(differencesOf(first, await schema.inTransaction())).toEqual(['+ column public.part_1.note text'])
  const changed = await lockedRelations(session)
  await session.run('COMMIT')
  schema.committed(changed)
  await session.run('BEGIN; DROP TABLE part_1')
  expect(differencesOf(first, await schema.current())).toContain('- column public.part_1.id integer not null')
  await session.run('ROLLBACK')
  await session.run('ALTER TABLE part_1 DROP COLUMN note')
  schema.forget()
  expect(differencesOf(first, await schema.current())).toEqual([])
})
