import { describe, expect, it } from 'vitest'
import type { GitHubClient } from '#github/client/client'
import { createOctokit } from '#github/client/octokit-options'
import { RateLimitedError } from '#github/client/request-failure'
import { createWritePacer } from '#github/writing/write-pacer'
import { lostAnswer, openGitHubWire, type WireAnswer } from '../../support/github-wire.ts'
import { createTestClock, type TestClock } from '../../support/test-clock.ts'

const start = Date.UTC(2026, 0, 5)
const reset = start + 30 * 60_000

/** The hour's budget is used up, and resets in half an hour. */
const exhausted = (status = 403): WireAnswer => ({
  status,
  headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset / 1_000), 'x-ratelimit-resource': 'core' },
  json: { message: 'API rate limit exceeded for installation ID 99.' },
})

const readPull = (octokit: GitHubClient, number = 7) =>
  octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner: 'acme', repo: 'shop', pull_number: number })
const query = (octokit: GitHubClient) => octokit.graphql('query { viewer { login } }')
const react = (octokit: GitHubClient) =>
  octokit.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
    owner: 'acme',
    repo: 'shop',
    comment_id: 1,
    content: 'eyes',
  })

/** The clients of two jobs of one installation. The first read of pull request 1 exhausts the budget; everything else is answered. */
const twoJobs = (limit = exhausted(), clock: TestClock = createTestClock(start)) => {
  const wire = openGitHubWire()
  wire.on('GET', /^/, { json: { number: 7 }, headers: { etag: '"seven"' } })
  wire.on('POST', /^/, { status: 201, json: { id: 1, data: { viewer: { login: 'ada' } } } })
  wire.on('GET', '/repos/acme/shop/pulls/1', limit)
  const pacer = createWritePacer(clock)
  const client = () => createOctokit({ auth: 'token', clock, pacer })
  return { wire, clock, one: client(), other: client() }
}

const kinds = [
  ['a read', readPull],
  ['a GraphQL query', query],
  ['a write', react],
] as const

describe('a primary rate limit', () => {
  it.each([403, 429].flatMap((status) => kinds.map(([what, call]) => ({ status, what, call }))))(
    'after a $status, $what of another job is not sent before the reset',
    async ({ status, call }) => {
      const { wire, one, other } = twoJobs(exhausted(status))
      await expect(readPull(one, 1)).rejects.toBeInstanceOf(RateLimitedError)
      await expect(call(other)).rejects.toMatchObject({ name: 'RateLimitedError', retryAt: reset + 1_000 })
      await expect(call(one)).rejects.toBeInstanceOf(RateLimitedError)
      expect(wire.requests).toHaveLength(1)
    },
  )

  it('a conditional request, which would cost nothing, is not sent before the reset', async () => {
    const { wire, one, other } = twoJobs()
    await readPull(one)
    await expect(readPull(other, 1)).rejects.toBeInstanceOf(RateLimitedError)
    await expect(readPull(one)).rejects.toBeInstanceOf(RateLimitedError)
    expect(wire.requests).toHaveLength(2)
  })

  it('a read that waits to be retried when another job runs into the limit is not sent before the reset', async () => {
    const clock = createTestClock(start)
    const { wire, one, other } = twoJobs(exhausted(), clock)
    wire.on('GET', '/repos/acme/shop/pulls/2', lostAnswer)
    const sleep = clock.sleep.bind(clock)
    Object.assign(clock, {
      sleep: async (ms: number) => {
        Object.assign(clock, { sleep })
        await readPull(other, 1).catch(() => undefined)
        await sleep(ms)
      },
    })
    await expect(readPull(one, 2)).rejects.toBeInstanceOf(RateLimitedError)
    expect(wire.sent('GET', /pulls\/2$/)).toHaveLength(1)
  })

  it('a write that is queued behind others when the limit comes is not sent before the reset', async () => {
    const { wire, one, other } = twoJobs()
    wire.on('POST', /^/, exhausted())
    const writes = [react(one), react(other), react(one)].map((write) => write.catch((error: unknown) => error))
    for (const error of await Promise.all(writes)) expect(error).toBeInstanceOf(RateLimitedError)
    expect(wire.requests).toHaveLength(1)
  })

  it('GraphQL’s limit, told with status 200, holds the REST calls as well', async () => {
    const { wire, one, other } = twoJobs()
    wire.onGraphql('viewer', {
      ...exhausted(200),
      json: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit already exceeded' }] },
    })
    await expect(query(one)).rejects.toBeInstanceOf(RateLimitedError)
    await expect(readPull(other)).rejects.toBeInstanceOf(RateLimitedError)
    expect(wire.requests).toHaveLength(1)
  })

  it('a limit that ends soon is waited for by every job, and none is refused', async () => {
    const soon = { ...exhausted(), headers: { ...exhausted().headers, 'x-ratelimit-reset': String(start / 1_000 + 20) } }
    const { wire, clock, one, other } = twoJobs(soon)
    const sent: number[] = []
    wire.on('GET', '/repos/acme/shop/pulls/7', () => {
      sent.push(clock.now() - start)
      return { json: { number: 7 } }
    })
    let limited = 0
    wire.on('GET', '/repos/acme/shop/pulls/1', () => ((limited += 1) === 1 ? soon : { json: { number: 1 } }))
    const first = readPull(one, 1)
    await Promise.all([first, first.then(() => readPull(other))])
    expect(sent.every((ms) => ms >= 21_000)).toBe(true)
    expect(sent).toHaveLength(1)
  })
})
