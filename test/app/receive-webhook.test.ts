import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { payloadOf, postWithoutBody, sign, startForTest, type Harness } from './harness.ts'

const opened = payloadOf('pull_request', 'opened')

describe('receiving', () => {
  let harness: Harness
  beforeAll(async () => {
    harness = await startForTest({ webhookSecrets: ['the-new-secret-16-chars', 'the-old-secret-16-chars'], disabled: true })
  })
  afterAll(() => harness.stop())

  const waiting = async (queue = 'review') => (await harness.app.store.queue.depth()).find((depth) => depth.queue === queue)?.waiting

  test.each(['the-new-secret-16-chars', 'the-old-secret-16-chars'])(
    'a delivery signed with %s is accepted while secrets are rotated',
    async (key) => {
      expect((await harness.deliver('pull_request', opened, { secret: key })).status).toBe(202)
      expect(await waiting()).toBe(1)
    },
  )

  test.each<readonly [number, string, Record<string, string | undefined>, string]>([
    [401, 'a forged signature', { 'x-hub-signature-256': sign('something else', 'the-new-secret-16-chars') }, '{}'],
    [401, 'a signature of another secret', { 'x-hub-signature-256': sign('{}', 'a-third-secret-16-chars') }, '{}'],
    [401, 'a signature of the wrong length', { 'x-hub-signature-256': 'sha256=00' }, '{}'],
    [401, 'no signature', { 'x-hub-signature-256': undefined }, '{}'],
    [401, 'only the old SHA-1 signature', { 'x-hub-signature-256': undefined, 'x-hub-signature': 'sha1=00' }, '{}'],
    [400, 'no delivery id', { 'x-github-delivery': undefined }, '{}'],
    [400, 'no event name', { 'x-github-event': undefined }, '{}'],
    [400, 'a body that is no JSON', {}, 'payload=%7B%7D'],
    [400, 'a body that is no object', {}, '[]'],
    [400, 'a handled event without its fields', {}, '{"action":"opened"}'],
  ])('%i answers %s, and nothing is written', async (status, what, headers, body) => {
    const before = await waiting()
    const all: Record<string, string | undefined> = {
      'content-type': 'application/json',
      'x-github-event': 'pull_request',
      'x-github-delivery': what,
      'x-hub-signature-256': sign(body, 'the-new-secret-16-chars'),
      ...headers,
    }
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<string, string>
    const response = await fetch(`${harness.url}/api/github/webhooks`, { method: 'POST', body, headers: sent })
    expect(response.status).toBe(status)
    expect(await waiting()).toBe(before)
    expect(await harness.app.store.accept({ id: what, event: 'x' }, [])).toEqual({ duplicate: false, jobIds: [] })
  })

  test('413 answers a delivery that is too large, before it was sent', async () => {
    const headers = {
      'content-length': String(26 * 1024 * 1024),
      'x-github-event': 'pull_request',
      'x-github-delivery': 'large',
      'x-hub-signature-256': 'sha256=00',
    }
    expect(await postWithoutBody(`${harness.url}/api/github/webhooks`, headers)).toBe(413)
  })

  test('a redelivery is answered with success and does nothing', async () => {
    const { queue } = harness.app.store
    const before = (await queue.depth()).find((depth) => depth.queue === 'command')?.waiting
    const comment = payloadOf('issue_comment', 'created', {
      issue: { number: 5, pull_request: {} },
      comment: { id: 1, body: '/readiness recheck', user: { type: 'User' } },
    })
    const key = { id: 'the-same', secret: 'the-new-secret-16-chars' }
    expect((await harness.deliver('issue_comment', comment, key)).status).toBe(202)
    const changed = payloadOf('issue_comment', 'created', {
      issue: { number: 6, pull_request: {} },
      comment: { id: 2, body: '/readiness recheck', user: { type: 'User' } },
    })
    expect((await harness.deliver('issue_comment', changed, key)).status).toBe(202)
    expect((await queue.depth()).find((depth) => depth.queue === 'command')?.waiting).toBe((before ?? 0) + 1)
  })

  test('an event that is none of ours is answered with success', async () => {
    expect((await harness.deliver('star', { action: 'created' }, { secret: 'the-new-secret-16-chars' })).status).toBe(202)
    expect((await harness.deliver('ping', { zen: 'x' }, { secret: 'the-new-secret-16-chars' })).status).toBe(202)
  })

  test.each([
    ['GET', '/healthz', 200],
    ['GET', '/readyz', 200],
    ['GET', '/', 200],
    ['POST', '/', 405],
    ['GET', '/api/github/webhooks', 405],
  ])('%s %s answers %i, with security headers', async (method, path, status) => {
    const response = await fetch(harness.url + path, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('the metrics tell how deliveries were answered and what waits', async () => {
    const text = await (await fetch(`${harness.internalUrl}/metrics`)).text()
    expect(text).toMatch(/readiness_webhook_seconds_count\{event="pull_request",status="202"\} 2/)
    expect(text).toMatch(/readiness_webhook_seconds_count\{event="refused",status="401"\} 5/)
    expect(text).toMatch(/readiness_queue_jobs\{queue="review",state="waiting"\} 1/)
  })
})

test('a delivery is refused with 503 while the database is away, and readiness says so', async () => {
  const harness = await startForTest({ disabled: true })
  try {
    await harness.app.store.close(1_000)
    expect((await harness.deliver('pull_request', opened)).status).toBe(503)
    const ready = await fetch(`${harness.internalUrl}/readyz`)
    expect([ready.status, await ready.text()]).toEqual([503, 'database unavailable\n'])
    const outside = await fetch(`${harness.url}/readyz`)
    expect([outside.status, await outside.text()]).toEqual([503, 'not ready\n'])
    expect((await fetch(`${harness.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${harness.internalUrl}/metrics`)).status).toBe(200)
  } finally {
    await harness.stop()
  }
})
