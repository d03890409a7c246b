import type { StorePlace } from '#store/database/open-database'
import { createTestDatabase } from './postgres-for-tests.ts'

const postgres = process.env['TEST_DATABASE_URL']
const onPostgres = (server: string): readonly [string, () => Promise<StorePlace>] => [
  'Postgres',
  async () => ({ kind: 'postgres', url: await createTestDatabase(server), maxConnections: 3 }),
]

/** Where the tests of the store run: embedded, and on a server where one is given. */
export const places: readonly (readonly [string, () => Promise<StorePlace>])[] = [
  ['the embedded database', async () => ({ kind: 'memory' })],
  ...(postgres ? [onPostgres(postgres)] : []),
]
