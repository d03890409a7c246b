import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LedgerEntry } from '#model/publishing/push-ledger'
import type { Database } from '#store/database/database'
import { openEmbedded } from '#store/database/embedded'
import { migrate } from '#store/database/migrate'
import { createPushHistories, type PushHistories } from '#store/push-histories'

let database: Database
let pushes: PushHistories
beforeAll(async () => {
  database = await openEmbedded()
  await migrate(database)
  pushes = createPushHistories(database)
})
afterAll(() => database.close())

const entry = (fingerprint: string): LedgerEntry => ({
  fingerprint,
  ruleId: 'external-call-without-timeout',
  severity: 'P1',
  title: 'A title with a NUL \u0000 in it',
  path: 'src/a.ts',
  state: 'new',
  since: 'one',
  at: 'one',
  told: 'inline',
})

test('what a head left behind is told to the next, and to itself never', async () => {
  const key = { owner: 'Acme', repo: 'Shop', number: 1 }
  expect(await pushes.before(key, 'one')).toBeUndefined()
  await pushes.record(key, { headSha: 'one', verdict: 'not-production-ready' }, [entry('a')])
  expect(await pushes.before(key, 'one')).toBeUndefined()
  await pushes.record(key, { headSha: 'two', verdict: 'production-ready' }, [entry('a'), entry('b')])
  expect(await pushes.before({ ...key, owner: 'acme' }, 'three')).toEqual({
    verdicts: [
      { headSha: 'one', verdict: 'not-production-ready' },
      { headSha: 'two', verdict: 'production-ready' },
    ],
    entries: [entry('a'), entry('b')],
  })
  expect((await pushes.before(key, 'two'))?.entries).toEqual([entry('a')])
  expect(await pushes.before({ ...key, number: 2 }, 'three')).toBeUndefined()
})

test('a head that is reviewed again has one record, the last', async () => {
  const key = { owner: 'acme', repo: 'shop', number: 3 }
  await pushes.record(key, { headSha: 'one', verdict: 'not-fully-examined' }, [])
  await pushes.record(key, { headSha: 'one', verdict: 'production-ready' }, [entry('a')])
  expect(await pushes.before(key, 'two')).toEqual({ verdicts: [{ headSha: 'one', verdict: 'production-ready' }], entries: [entry('a')] })
})
