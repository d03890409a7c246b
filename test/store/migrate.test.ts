import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#store/database'
import { openEmbedded } from '#store/embedded'
import { migrate } from '#store/migrate'
import { migrations } from '#store/migrations'

let database: Database
beforeAll(async () => {
  database = await openEmbedded()
})
afterAll(() => database.close())

const next = (statement: string) => [...migrations, { version: migrations.length + 1, name: 'next', statements: [statement] }]

test('each migration is applied once, and one that fails leaves nothing behind', async () => {
  expect(await migrate(database)).toEqual(migrations.map(({ version }) => version))
  expect(await migrate(database)).toEqual([])
  await expect(migrate(database, next('CREATE TABLE readiness.half (id int); SELECT 1 / 0'))).rejects.toThrow()
  expect(await migrate(database, next('CREATE TABLE readiness.half (id int)'))).toEqual([migrations.length + 1])
})

test('a database of a newer release is left alone', async () => {
  await database.query("INSERT INTO readiness.migrations (version, name) VALUES (1000, 'of the future')")
  expect(await migrate(database)).toEqual([])
})

test('versions are counted without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})
