import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#store/database/database'
import { openDatabase } from '#store/database/open-database'
import { migrate, tryMigrations } from '#store/database/migrate'
import { migrations } from '#store/database/migrations'
import { places } from '../places.ts'

const hooks = { log: { warn: () => {} }, onLost: () => {} }
const next = (statement: string) => [
  ...migrations,
  { version: migrations.length + 1, name: 'next', statements: [statement], rollback: 'Leave it.' },
]

describe.each(places)('migrations on %s', (_name, placeOf) => {
  let database: Database
  beforeAll(async () => {
    database = await openDatabase(await placeOf(), hooks)
  })
  afterAll(() => database.close())

  /** What a release of version 7 writes before it writes to GitHub. */
  const paceAsBefore = () => database.query('INSERT INTO readiness.writes (installation_id, written_at) VALUES (1, clock_timestamp())')

  /** What a release of version 6 writes when it begins a review. */
  const beginAsBefore = (headSha: string) =>
    database.query(
      `INSERT INTO readiness.reviews (repository, number, head_sha, installation_id, correlation_id) VALUES ('a/b', 1, $1, 1, 'x')
       ON CONFLICT (repository, number, head_sha) DO UPDATE SET started_at = now(), finished_at = NULL, verdict = NULL, waived_until = NULL`,
      [headSha],
    )

  test('a trial tells what would be done, and changes nothing', async () => {
    const trials = await tryMigrations(database)
    expect(trials.map(({ version }) => version)).toEqual(migrations.map(({ version }) => version))
    expect(await database.query("SELECT 1 FROM information_schema.schemata WHERE schema_name = 'readiness'")).toEqual([])
    await expect(tryMigrations(database, next('SELECT 1 / 0'))).rejects.toThrow('division by zero')
  })

  test('a process of the release before works beside, and after, the new one', async () => {
    const before = migrations.filter(({ version }) => version <= 6)
    expect(await migrate(database, before)).toEqual([1, 2, 3, 4, 5, 6])
    await beginAsBefore('of-before')
    expect((await tryMigrations(database)).map(({ version }) => version)).toEqual([7, 8, 9, 10, 11])
    expect(await migrate(database)).toEqual([7, 8, 9, 10, 11])
    await beginAsBefore('of-before')
    await paceAsBefore()
    await beginAsBefore('of-after')
    expect(await migrate(database, before)).toEqual([])
    expect(await database.query('SELECT head_sha, base_ref FROM readiness.reviews ORDER BY 1')).toEqual([
      { head_sha: 'of-after', base_ref: null },
      { head_sha: 'of-before', base_ref: null },
    ])
  })

  test('each migration is applied once, and one that fails leaves nothing behind', async () => {
    expect(await migrate(database)).toEqual([])
    await expect(migrate(database, next('CREATE TABLE readiness.half (id int); SELECT 1 / 0'))).rejects.toThrow()
    expect(await migrate(database, next('CREATE TABLE readiness.half (id int)'))).toEqual([migrations.length + 1])
  })

  test('a database of a newer release is left alone', async () => {
    await database.query("INSERT INTO readiness.migrations (version, name) VALUES (1000, 'of the future')")
    expect(await migrate(database)).toEqual([])
  })
})

test('versions are counted without a gap, and each says what to do at a rollback', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  for (const { rollback } of migrations) expect(rollback).toMatch(/\.$/)
})
