import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#store/database/database'
import { openEmbedded } from '#store/database/embedded'
import { createFactsCache } from '#store/files/facts-cache'
import { migrate } from '#store/database/migrate'
import { defaultRetention, removeExpired } from '#store/database/remove-expired'

let database: Database
beforeAll(async () => {
  database = await openEmbedded()
  await migrate(database)
})
afterAll(() => database.close())

const keys = async (table: string, key: string): Promise<readonly string[]> => {
  const rows = await database.query<{ key: string }>(`SELECT ${key}::text AS key FROM readiness.${table} ORDER BY 1`)
  return rows.map((row) => row.key)
}

test('deliveries, reviews and facts go when their time has passed, and unfinished reviews stay', async () => {
  await database.query(
    `INSERT INTO readiness.deliveries (id, event, received_at) VALUES ('new', 'x', now()), ('old', 'x', now() - interval '15 days')`,
  )
  await database.query(
    `INSERT INTO readiness.delivery_bodies (digest, received_at) VALUES ('new', now()), ('old', now() - interval '15 days')`,
  )
  await database.query(
    "INSERT INTO readiness.notified (repository, number, subject, value, notified_at) VALUES ('acme/shop', 1, 'verdict', 'x', now() - interval '401 days'), ('acme/shop', 2, 'verdict', 'x', now())",
  )
  await database.query(`INSERT INTO readiness.turns (repository, head_sha, login, command, source, taken_at) VALUES
    ('a/b', 'new', 'ann', 'recheck', 'x', now()), ('a/b', 'old', 'ann', 'recheck', 'x', now() - interval '2 days')`)
  await database.query(`INSERT INTO readiness.reviews (repository, number, head_sha, installation_id, correlation_id, started_at, finished_at) VALUES
    ('a/b', 1, 'new', 1, 'x', now(), now()), ('a/b', 1, 'old', 1, 'x', now(), now() - interval '401 days'), ('a/b', 1, 'open', 1, 'x', now() - interval '500 days', NULL)`)
  await database.query(
    `INSERT INTO readiness.facts (key, facts, used_at) VALUES ('new', '{}', now()), ('old', '{}', now() - interval '61 days')`,
  )
  await database.query(`INSERT INTO readiness.commands (repository, number, source, head_sha, login, command, outcome, given_at) VALUES
    ('a/b', 1, 'new', 'x', 'ann', 'help', 'done', now()), ('a/b', 1, 'old', 'x', 'ann', 'help', 'done', now() - interval '401 days')`)
  await database.query(`INSERT INTO readiness.waivers (repository, number, fingerprint, rule_id, severity, path, reason, approver, expires) VALUES
    ('a/b', 1, 'new', 'r', 'P1', 'p', 'why', 'ann', current_date), ('a/b', 1, 'old', 'r', 'P1', 'p', 'why', 'ann', current_date - 402)`)
  await database.query(`INSERT INTO readiness.pauses (repository, number, login, paused_at) VALUES
    ('a/b', 1, 'ann', now()), ('a/b', 2, 'ann', now() - interval '401 days')`)
  await database.query(`INSERT INTO readiness.writes (installation_id, written_at) VALUES (1, now()), (1, now() - interval '2 days')`)
  await database.query(`INSERT INTO readiness.held_jobs (kind, key, scopes, data, held_at) VALUES
    ('review', 'new', '{all}', '{}', now()), ('review', 'old', '{all}', '{}', now() - interval '401 days')`)
  await database.query(`INSERT INTO readiness.pushes (repository, number, head_sha, verdict, entries, recorded_at) VALUES
    ('a/b', 1, 'new', 'production-ready', '[]', now()), ('a/b', 1, 'old', 'production-ready', '[]', now() - interval '121 days')`)
  await database.query(`INSERT INTO readiness.review_records
    (repository, name, number, head_sha, installation_id, repository_id, title, author, verdict, open, fixed, into_default, record, recorded_at) VALUES
    ('a/b', 'a/b', 1, 'new', 1, 1, 't', 'ann', 'production-ready', '{}', '[]', true, '{}', now()),
    ('a/b', 'a/b', 1, 'old', 1, 1, 't', 'ann', 'production-ready', '{}', '[]', true, '{}', now() - interval '121 days')`)
  await database.query(`INSERT INTO readiness.audits (repository, head_sha, statuses, recorded_at) VALUES
    ('a/b', 'new', '[]', now()), ('a/c', 'old', '[]', now() - interval '401 days')`)
  await database.query(`INSERT INTO readiness.outcomes (installation_id, repository, number, fingerprint, rule_id, outcome, recorded_at) VALUES
    (1, 'a/b', 1, 'new', 'a-rule', 'shown', now()), (1, 'a/b', 1, 'old', 'a-rule', 'shown', now() - interval '181 days')`)
  await database.query("INSERT INTO readiness.web_sessions VALUES ('new', now()), ('old', now() - interval '2 days')")
  await database.query("INSERT INTO readiness.setup_codes VALUES ('new', now()), ('old', now() - interval '2 days')")
  await database.query(`INSERT INTO readiness.heads (repository, head_sha, installation_id, changed_at) VALUES
    ('a/b', 'new', 1, now()), ('a/b', 'old', 1, now() - interval '121 days')`)
  await database.query(`INSERT INTO readiness.head_verdicts
    (repository, head_sha, work, number, base_ref, draft, settings, counts, conclusion, plan, recorded_at) VALUES
    ('a/b', 'new', 'a/b#1', 1, 'main', false, 's', true, 'failure', '{}', now()),
    ('a/b', 'old', 'a/b#1', 1, 'main', false, 's', true, 'failure', '{}', now() - interval '121 days')`)
  expect(await removeExpired(database)).toEqual({
    heads: 1,
    headVerdicts: 1,
    deliveries: 1,
    deliveryBodies: 1,
    reviews: 1,
    commands: 1,
    waivers: 1,
    pushes: 1,
    reviewRecords: 1,
    audits: 1,
    pauses: 1,
    outcomes: 1,
    writes: 1,
    webSessions: 1,
    setupCodes: 1,
    turns: 1,
    notified: 1,
    held_jobs: 1,
    facts: 1,
  })
  expect([await keys('deliveries', 'id'), await keys('reviews', 'head_sha'), await keys('facts', 'key')]).toEqual([
    ['new'],
    ['new', 'open'],
    ['new'],
  ])
})

test('of too many facts the longest unused go, and reading one makes it used', async () => {
  await database.query('DELETE FROM readiness.facts')
  await database.query(
    `INSERT INTO readiness.facts (key, facts, used_at) SELECT 'f' || n, '{}', now() - interval '10 days' - n * interval '1 minute' FROM generate_series(1, 9) AS n`,
  )
  const errors: unknown[] = []
  await createFactsCache(database, { onError: (error) => errors.push(error) }).get(['f9'])
  expect(await removeExpired(database, { ...defaultRetention, factsRows: 3 })).toMatchObject({ facts: 6 })
  expect(await keys('facts', 'key')).toEqual(['f1', 'f2', 'f9'])
  expect(errors).toEqual([])
})

test('a cache that fails is a miss, and its failure is told', async () => {
  const errors: unknown[] = []
  const broken: Database = { ...database, query: () => Promise.reject(new Error('gone')) }
  const cache = createFactsCache(broken, { onError: (error) => errors.push(error) })
  expect(await cache.get(['f1'])).toEqual(new Map())
  await cache.put(new Map([['f1', {} as never]]))
  expect(errors).toHaveLength(2)
})
