import { getRollbackPlans } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#store/database/database'
import { openDatabase, type StorePlace } from '#store/database/open-database'
import { migrateQueue, tryQueueMigration } from '#store/queue/queue-schema'
import { places } from '../places.ts'

describe.each(places)("the queue's own schema on %s", (_name, placeOf) => {
  let place: StorePlace
  let database: Database
  beforeAll(async () => {
    place = await placeOf()
    database = await openDatabase(place, { log: { warn: () => {} }, onLost: () => {} })
  })
  afterAll(() => database.close())

  const version = async (): Promise<number | undefined> =>
    (await database.query<{ version: number }>('SELECT version FROM readiness_queue.version'))[0]?.version

  test('a trial tells what the first start would do, and what that of a later release would, and changes nothing', async () => {
    const first = await tryQueueMigration(database)
    expect(first).toMatchObject({ schema: 'readiness_queue', rollback: expect.stringMatching(/\.$/) as string })
    expect(first?.statements.join('')).toMatch(/CREATE TABLE readiness_queue\.job /)
    expect(first?.statements.join('')).not.toMatch(/^\s*(BEGIN|COMMIT);$/m)
    expect(await database.query("SELECT 1 FROM information_schema.schemata WHERE schema_name = 'readiness_queue'")).toEqual([])

    const url = place.kind === 'postgres' ? place.url : undefined
    expect(await migrateQueue(database, url)).toBe(first?.version)
    expect(await tryQueueMigration(database)).toBeUndefined()
    expect(await migrateQueue(database, url)).toBeUndefined()

    // As the release before left it.
    await database.forQueue.executeSql(getRollbackPlans('readiness_queue', first?.version))
    const before = await version()
    expect(before).toBe(Number(first?.version) - 1)
    expect(await tryQueueMigration(database)).toMatchObject({
      version: first?.version,
      name: expect.stringContaining(`from version ${before}`) as string,
    })
    expect(await version()).toBe(before)
    expect(await migrateQueue(database, url)).toBe(first?.version)
  })
})
