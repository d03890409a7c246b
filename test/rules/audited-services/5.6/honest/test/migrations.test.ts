import { expect, it } from 'vitest'
import { runMigrations } from '../src/migrate.js'

it('applies all migrations to an empty database', async () => {
  await runMigrations(database)
  expect(await database.tables()).toContain('orders')
})
