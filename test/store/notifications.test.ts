import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Job, JobTypes } from '#model/job'
import type { Connection, Database } from '#store/database/database'
import { openEmbedded } from '#store/database/embedded'
import { createHeads } from '#store/queue/heads'
import { createLedger } from '#store/ledger'
import { migrate } from '#store/database/migrate'
import { createNotifications, type Notifications } from '#store/notifications'

let database: Database
let sent: JobTypes['notify'][]
let notifications: Notifications
let failure: Error | undefined

const key = { installationId: 1, owner: 'Acme', repo: 'Shop', number: 7 }
const both = ['slack', 'webhook'] as const
const [one, two] = ['a'.repeat(40), 'b'.repeat(40)]

beforeEach(async () => {
  database = await openEmbedded()
  await migrate(database)
  sent = []
  failure = undefined
  notifications = createNotifications(database, async (job: Job, connection: Connection) => {
    await connection.query('SELECT 1')
    if (failure) throw failure
    if (job.kind === 'notify') sent.push(job.data)
  })
})
afterEach(() => database.close())

test('a verdict is sent once to each channel, with the one before', async () => {
  expect(await notifications.verdict(key, one, 'not-production-ready', both)).toBe(true)
  expect(await notifications.verdict(key, one, 'not-production-ready', both)).toBe(false)
  expect(await notifications.verdict({ ...key, owner: 'acme', repo: 'SHOP' }, two, 'not-production-ready', both)).toBe(false)
  expect(await notifications.verdict(key, two, 'production-ready', both)).toBe(true)
  expect(sent.map(({ channel, headSha, event }) => ({ channel, headSha, event }))).toEqual([
    { channel: 'slack', headSha: one, event: { kind: 'verdict-changed', after: 'not-production-ready' } },
    { channel: 'webhook', headSha: one, event: { kind: 'verdict-changed', after: 'not-production-ready' } },
    { channel: 'slack', headSha: two, event: { kind: 'verdict-changed', before: 'not-production-ready', after: 'production-ready' } },
    { channel: 'webhook', headSha: two, event: { kind: 'verdict-changed', before: 'not-production-ready', after: 'production-ready' } },
  ])
  expect(sent[0]?.id).toBe(sent[1]?.id)
  expect(sent[0]?.id).not.toBe(sent[2]?.id)
})

test('a first verdict that is good is no news, and the next one is', async () => {
  expect(await notifications.verdict(key, one, 'production-ready', both)).toBe(false)
  expect(await notifications.verdict(key, two, 'production-ready-with-fixes', both)).toBe(true)
  expect(sent[0]?.event).toEqual({ kind: 'verdict-changed', before: 'production-ready', after: 'production-ready-with-fixes' })
})

test('nothing is recorded without a channel, or when the jobs cannot be enqueued', async () => {
  expect(await notifications.verdict(key, one, 'not-production-ready', [])).toBe(false)
  failure = new Error('full')
  await expect(notifications.verdict(key, one, 'not-production-ready', both)).rejects.toThrow('full')
  failure = undefined
  expect(await notifications.verdict(key, one, 'not-production-ready', both)).toBe(true)
})

test('a waiver that is about to end is sent once, while its pull request is open', async () => {
  const [ledger, heads] = [createLedger(database), createHeads(database)]
  const range = { today: '2026-06-01T12:00:00Z', until: '2026-06-08', limit: 10 }
  const review = async (number: number, waivedUntil: string | undefined, isOpen = true) => {
    const pull = { ...key, owner: 'acme', repo: 'shop', number }
    const headSha = String(number).repeat(40)
    await ledger.begin(pull, headSha, 'job', { baseRef: 'main', draft: false })
    await ledger.finish(pull, headSha, 'production-ready', waivedUntil)
    const plan = {
      name: 'Production readiness',
      headSha,
      conclusion: isOpen ? 'success' : 'failure',
      title: '',
      summary: '',
      text: '',
      annotations: [],
      actions: [],
    }
    await heads.record(
      { ...pull, headSha },
      { number, baseRef: 'main', draft: false, counts: true, work: `acme/shop#${number}`, settings: '', plan: plan as never },
    )
    if (!isOpen) await heads.leave(pull, `acme/shop#${number}`, undefined)
  }
  await review(1, '2026-06-05')
  await review(2, '2026-06-09')
  await review(3, '2026-06-01')
  await review(4, undefined)
  await review(5, '2026-06-05', false)
  expect(await notifications.endingWaivers(range, both)).toBe(1)
  expect(await notifications.endingWaivers(range, both)).toBe(0)
  expect(sent.map(({ number, channel, event }) => ({ number, channel, event }))).toEqual(
    both.map((channel) => ({ number: 1, channel, event: { kind: 'waiver-ending', endsOn: '2026-06-05' } })),
  )
  expect(await notifications.endingWaivers(range, [])).toBe(0)
  // Extended and short again: a new end is news.
  await review(1, '2026-06-07')
  expect(await notifications.endingWaivers(range, ['slack'])).toBe(1)
})
