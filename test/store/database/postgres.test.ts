import { expect, test } from 'vitest'
import { DatabaseUnavailable } from '#store/database/database'
import { openPostgres } from '#store/database/postgres'

test('a Postgres that does not answer is told as unavailable, by a query and by a transaction', async () => {
  const database = openPostgres({ url: 'postgres://nobody@127.0.0.1:9/nothing', maxConnections: 2, onError: () => {} })
  try {
    await expect(database.query('SELECT 1')).rejects.toThrow(DatabaseUnavailable)
    await expect(database.transaction((connection) => connection.query('SELECT 1'))).rejects.toThrow(DatabaseUnavailable)
  } finally {
    await database.close()
  }
  await expect(database.query('SELECT 1')).rejects.toThrow(DatabaseUnavailable)
})
