import { beforeAll, describe, expect, it } from 'vitest'
import type { ReplayedStep } from '#model/replay'
import { loadSqlParser } from '#languages/sql/parse'
import { applySteps } from '#replay/steps/apply-steps'
import { openEngine } from '#replay/engine'
import { hasExtension } from '#replay/database/extensions'
import type { StepText } from '#replay/job'
import { template } from '#replay/template'

beforeAll(loadSqlParser)

/** Replays `before` as the base, and then the new steps. */
const replay = async (
  before: string,
  steps: readonly (string | Partial<StepText>)[],
  seedEachStep = false,
  isSelfContained = true,
): Promise<readonly ReplayedStep[]> => {
  const all = [before, ...steps].map((step, index): StepText => ({
    path: `${index}.sql`,
    isNew: index > 0,
    wraps: false,
    transactionOff: false,
    text: '',
    ...(typeof step === 'string' ? { text: step } : step),
  }))
  const { session, close } = await openEngine(
    await template(),
    all.map(({ text }) => text),
  )
  const results: ReplayedStep[] = []
  await applySteps({
    session,
    steps: all,
    seedEachStep,
    isSelfContained,
    bookkeeping: '',
    hasExtension,
    now: () => 0,
    onStatement: () => undefined,
    onStep: (step, result) => (results[step] = result),
  })
  await close()
  expect(results).toHaveLength(all.length)
  return results.slice(1)
}

const shop = `
CREATE TYPE state AS ENUM ('open', 'done');
CREATE TABLE customer (id uuid PRIMARY KEY, email varchar(40) NOT NULL, country char(2));
CREATE TABLE orders (
  id bigserial PRIMARY KEY,
  customer_id uuid NOT NULL REFERENCES customer (id),
  state state NOT NULL DEFAULT 'open',
  kind text CHECK (kind IN ('web', 'shop')),
  amount int NOT NULL CHECK (amount BETWEEN 1 AND 500),
  note text
);`

describe('a step that applies', () => {
  it('has its strongest lock on each table, with the first line that takes it', async () => {
    const [step] = await replay(shop, [
      'ALTER TABLE orders ADD COLUMN a int;\nCREATE INDEX ON customer (country);\nALTER TABLE customer ALTER COLUMN country SET DEFAULT $$de$$;',
    ])
    expect(step).toMatchObject({
      outcome: 'applies',
      locksMeasured: true,
      locks: [
        { table: 'orders', mode: 'AccessExclusiveLock', line: 1 },
        { table: 'customer', mode: 'AccessExclusiveLock', line: 3 },
      ],
      rewrites: [],
      scans: ['customer'],
    })
  })

  it.each([
    ['ALTER TABLE orders ALTER COLUMN amount TYPE bigint', ['orders'], []],
    ['ALTER TABLE orders ADD COLUMN a float DEFAULT random()', ['orders'], []],
    ['ALTER TABLE orders ADD COLUMN a int NOT NULL DEFAULT 7', [], []],
    ['ALTER TABLE customer ALTER COLUMN email TYPE text', [], []],
    ['ALTER TABLE customer ALTER COLUMN email TYPE varchar(20)', ['customer'], []],
    ['ALTER TABLE orders ADD CHECK (amount > 0)', [], ['orders']],
    ['ALTER TABLE orders ADD CHECK (amount > 0) NOT VALID', [], []],
    ['ALTER TABLE orders ALTER COLUMN kind SET NOT NULL', [], ['orders']],
    ['TRUNCATE orders', [], []],
    ['UPDATE orders SET note = $$x$$', [], []],
    ['SAVEPOINT a; TRUNCATE orders; ROLLBACK TO SAVEPOINT a; ALTER TABLE orders ADD COLUMN a int', [], []],
  ])('%s: rewrites %j, scans %j', async (sql, rewrites, scans) => {
    expect(await replay(shop, [sql])).toMatchObject([{ outcome: 'applies', rewrites, scans }])
  })

  it('takes no lock on a table that it creates', async () => {
    expect(await replay(shop, ['CREATE TABLE fresh (id int); ALTER TABLE fresh ADD COLUMN a int;'])).toMatchObject([
      { outcome: 'applies', locks: [] },
    ])
  })

  it('has a lock on a table that it drops', async () => {
    const [step] = await replay(shop, ['DROP TABLE orders'])
    expect(step?.locks).toContainEqual({ table: 'orders', mode: 'AccessExclusiveLock', line: 1 })
  })

  it('runs outside a transaction if it has to, where locks are not measured', async () => {
    expect(await replay(shop, ['CREATE INDEX CONCURRENTLY i ON orders (note)'])).toMatchObject([
      { outcome: 'applies', locksMeasured: false },
    ])
  })

  it('gets roles that no migration creates', async () => {
    const [step] = await replay(shop, ['GRANT SELECT ON orders TO reporting'])
    expect(step).toMatchObject({ outcome: 'applies', notes: ['No migration creates the role `reporting`: it was created for the replay.'] })
  })
})

describe('a step that needs a schema that no migration creates', () => {
  it('gets it, unless an earlier step may have created it', async () => {
    expect(await replay(shop, ['CREATE TABLE api.a (id int)', 'ALTER TABLE api.a ADD b int'])).toMatchObject([
      { outcome: 'applies', notes: ['No migration creates the schema `api`: it was created for the replay.'] },
      { outcome: 'applies', notes: [] },
    ])
    expect(await replay(shop, [{ notDerived: 'Written in Go.' }, 'CREATE TABLE api.a (id int)'])).toMatchObject([
      { outcome: 'not-replayed' },
      { outcome: 'not-replayed', reason: 'It fails after a step that was not applied: schema "api" does not exist' },
    ])
  })
})

describe('a step that fails', () => {
  it('fails on any database', async () => {
    expect(await replay(shop, ['SELECT 1;\nALTER TABLE order_items ADD a int'])).toMatchObject([
      { outcome: 'fails', reason: 'relation "order_items" does not exist', line: 2 },
    ])
  })

  it('is unknown where another folder may create what it needs', async () => {
    expect(await replay(shop, ['ALTER TABLE order_items ADD a int', 'ALTER TABLE orders ADD note int'], false, false)).toMatchObject([
      {
        outcome: 'not-replayed',
        reason: 'It may need something that is created outside this folder: relation "order_items" does not exist',
      },
      { outcome: 'not-replayed' },
    ])
  })

  it('depends on the data for a column that existed before', async () => {
    expect(await replay(shop, ['ALTER TABLE orders ADD COLUMN a int', 'ALTER TABLE orders ALTER COLUMN a SET NOT NULL'])).toMatchObject([
      { outcome: 'applies' },
      { outcome: 'applies', rowsThatFail: 'column "a" of relation "orders" contains null values' },
    ])
  })

  it('fails with rows, and applies without', async () => {
    expect(await replay(shop, ['ALTER TABLE orders ADD COLUMN a int NOT NULL', 'ALTER TABLE orders DROP COLUMN a'])).toMatchObject([
      { outcome: 'fails-with-rows', reason: 'column "a" of relation "orders" contains null values', line: 1 },
      { outcome: 'applies' },
    ])
  })

  it('fails where its tool opens a transaction that the statement forbids', async () => {
    expect(await replay(shop, [{ text: 'CREATE INDEX CONCURRENTLY i ON orders (note)', wraps: true }])).toMatchObject([
      { outcome: 'fails', reason: 'CREATE INDEX CONCURRENTLY cannot run inside a transaction block' },
    ])
  })

  it('is unknown where rows decide, or where the dialect is not certain', async () => {
    expect(
      await replay(shop, ["INSERT INTO orders (customer_id, amount) VALUES ('00000000-0000-4000-8000-000000000000', 5)"]),
    ).toMatchObject([{ outcome: 'not-replayed', reason: expect.stringContaining('It fails on the rows of the replay') as string }])
    expect(await replay(shop, ['CREATE TABLE `a` (id int)'], false, false)).toMatchObject([{ outcome: 'not-replayed' }])
  })

  it('makes later failures unknown', async () => {
    expect(
      await replay(shop, ['CREATE TABLE a (id int); SELECT nothing;', 'ALTER TABLE a ADD b int', 'ALTER TABLE orders ADD b int']),
    ).toMatchObject([
      { outcome: 'fails' },
      { outcome: 'not-replayed', reason: 'It fails after a step that was not applied: relation "a" does not exist' },
      { outcome: 'applies' },
    ])
  })

  it('is unknown for an extension that the engine does not have', async () => {
    expect(await replay('', ['CREATE EXTENSION vector', 'CREATE TABLE a (v vector(3))'])).toMatchObject([
      { outcome: 'applies', notes: ['The engine has no extension `vector`: its CREATE EXTENSION was skipped.'] },
      { outcome: 'not-replayed' },
    ])
  })

  it('is unknown for a type or a function that an extension may bring', async () => {
    expect(await replay(shop, ['ALTER TABLE orders ADD place geometry', 'SELECT postgis_version()'])).toMatchObject([
      { outcome: 'not-replayed', reason: 'It may need an extension that these steps do not create: type "geometry" does not exist' },
      { outcome: 'not-replayed' },
    ])
  })

  it('is unknown for the name of a constraint that a program may give', async () => {
    const text = 'ALTER TABLE orders DROP CONSTRAINT uq_orders_note'
    expect(await replay(shop, [{ text, hasNamingConvention: true }])).toMatchObject([
      {
        outcome: 'not-replayed',
        reason: 'The program may name constraints by a convention: constraint "uq_orders_note" of relation "orders" does not exist',
      },
    ])
    expect(await replay(shop, [text])).toMatchObject([{ outcome: 'fails' }])
  })

  it('is unknown for a template and for what was not derived', async () => {
    expect(await replay('', ['CREATE TABLE {{ .Table }} ()', { notDerived: 'Written in Go.' }])).toMatchObject([
      { outcome: 'not-replayed', reason: 'The placeholder `{{ .Table }}` is filled in when the migration runs.' },
      { outcome: 'not-replayed', reason: 'Written in Go.' },
    ])
  })
})

describe('rows that the old schema allows', () => {
  it.each([
    ['ALTER TABLE orders ALTER COLUMN note SET NOT NULL', 'column "note" of relation "orders" contains null values'],
    ['CREATE UNIQUE INDEX i ON customer (email)', 'could not create unique index "i"'],
    [
      'ALTER TABLE orders ADD CHECK (amount > 9000)',
      'check constraint "orders_amount_check1" of relation "orders" is violated by some row',
    ],
    [
      'CREATE TABLE k (note text PRIMARY KEY); ALTER TABLE orders ADD CONSTRAINT f FOREIGN KEY (note) REFERENCES k (note)',
      'insert or update on table "orders" violates foreign key constraint "f"',
    ],
  ])('%s fails for some of them', async (sql, message) => {
    const [step] = await replay(shop, [sql])
    expect(step?.outcome).toBe('applies')
    expect(step?.rowsThatFail).toBe(message)
  })

  it.each([
    'ALTER TABLE orders ALTER COLUMN amount SET NOT NULL',
    'CREATE UNIQUE INDEX i ON orders (id, note)',
    "UPDATE orders SET note = '' WHERE note IS NULL; ALTER TABLE orders ALTER COLUMN note SET NOT NULL",
    'ALTER TABLE orders ADD CHECK (amount > 0)',
  ])('%s fails for none', async (sql) => {
    const [step] = await replay(shop, [sql])
    expect(step).toMatchObject({ outcome: 'applies' })
    expect(step).not.toHaveProperty('rowsThatFail')
  })
})

describe('the way back', () => {
  it('restores the schema', async () => {
    const down = 'ALTER TABLE orders DROP COLUMN a; DROP TABLE b;'
    expect(await replay(shop, [{ text: 'CREATE TABLE b (id int PRIMARY KEY); ALTER TABLE orders ADD COLUMN a int;', down }])).toMatchObject(
      [{ outcome: 'applies', reversal: { state: 'restores' } }],
    )
  })

  it('leaves something behind, or loses something', async () => {
    expect(
      await replay(shop, [
        { text: 'ALTER TABLE orders DROP COLUMN note, ADD COLUMN a int', down: 'ALTER TABLE orders ADD COLUMN note varchar(9)' },
      ]),
    ).toMatchObject([
      {
        reversal: {
          state: 'differs',
          differences: [
            '+ column public.orders.a integer',
            '+ column public.orders.note character varying(9)',
            '- column public.orders.note text',
          ],
        },
      },
    ])
  })

  it('fails, is missing, or lies in a section of the same file; the step itself is kept', async () => {
    expect(
      await replay(shop, [
        { text: 'CREATE TABLE a (id int)', down: 'DROP TABLE nothing' },
        'ALTER TABLE a ADD b int',
        '-- +goose Up\nALTER TABLE a ADD c int;\n-- +goose Down\nALTER TABLE a DROP c;',
      ]),
    ).toMatchObject([
      { outcome: 'applies', reversal: { state: 'fails', message: 'table "nothing" does not exist' } },
      { outcome: 'applies', reversal: { state: 'none' } },
      { outcome: 'applies', reversal: { state: 'restores' } },
    ])
  })
})

it('a setting or role of one step does not reach the next', async () => {
  expect(
    await replay('CREATE SCHEMA other', [
      'SET search_path = other; SET ROLE postgres;',
      'CREATE TABLE a (id int)',
      'ALTER TABLE public.a ADD b int',
    ]),
  ).toMatchObject([{ outcome: 'applies' }, { outcome: 'applies' }, { outcome: 'applies' }])
})

it('with a whole history, tables get rows before each step', async () => {
  const [, step] = await replay('', ['CREATE TABLE a (id int)', 'ALTER TABLE a ADD b int NOT NULL'], true)
  expect(step?.outcome).toBe('fails-with-rows')
})

describe('a step with a precondition', () => {
  const condition = (sql: string, otherwise: 'skip' | 'stop'): Partial<StepText> => ({
    text: 'ALTER TABLE orders ADD extra int',
    condition: { sql, otherwise },
  })

  it('runs if it is met, and is skipped or stops if not', async () => {
    expect(
      await replay(shop, [
        condition('TRUE', 'skip'),
        condition('FALSE', 'skip'),
        condition('FALSE', 'stop'),
        condition('1 / 0 = 1', 'skip'),
      ]),
    ).toMatchObject([
      { outcome: 'applies', notes: [] },
      { outcome: 'applies', notes: ['Its precondition is not met on the database of the replay, so its tool skips it.'] },
      { outcome: 'not-replayed', reason: 'Its precondition is not met, and its tool stops there.' },
      { outcome: 'not-replayed', reason: 'Its precondition cannot be evaluated: division by zero' },
    ])
  })
})

describe('a step whose SQL was derived', () => {
  it('has the lines of its source', async () => {
    expect(await replay(shop, [{ text: 'SELECT 1\n;\nALTER TABLE nothing ADD a int\n;', lines: [7, 7, 12, 12] }])).toMatchObject([
      { outcome: 'fails', line: 12 },
    ])
  })

  it('has an unknown way back if only that was not derived', async () => {
    expect(await replay(shop, [{ text: 'SELECT 1', downNotDerived: 'it runs another change set' }])).toMatchObject([
      { outcome: 'applies', reversal: { state: 'unknown', reason: 'it runs another change set' } },
    ])
  })
})
