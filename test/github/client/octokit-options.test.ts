import nock from 'nock'
import { Probot, ProbotOctokit } from 'probot'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { GitHubClient } from '#github/client/client'
import { createOctokit, probotOctokitOptions, withPolicy } from '#github/client/octokit-options'
import type { Attempt } from '#github/client/octokit-options'
import { RateLimitedError } from '#github/client/request-failure'
import type { WireAnswer } from '../../support/github-wire.ts'
import { apiUrl, lostAnswer, openGitHubWire } from '../../support/github-wire.ts'
import { createTestClock } from '../../support/test-clock.ts'

const pull = { owner: 'acme', repo: 'shop', pull_number: 7 }
const readPull = (octokit: GitHubClient) => octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', pull)
const comment = (octokit: GitHubClient) =>
  octokit.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
    owner: 'acme',
    repo: 'shop',
    comment_id: 1,
    content: 'eyes',
  })
const query = (octokit: GitHubClient) => octokit.graphql('query { viewer { login } }')
const mutation = (octokit: GitHubClient) =>
  octokit.graphql('mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { clientMutationId } }', {
    id: 'C_1',
  })

const anyPath = /^/

const secondaryLimit = (status: number, headers: Record<string, string> = {}): WireAnswer => ({
  status,
  headers,
  json: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
})

/** An Octokit under the policy, whose requests are answered one after the other. */
const clientWith = (...answers: readonly WireAnswer[]) => {
  const wire = openGitHubWire()
  const clock = createTestClock()
  const attempts: Attempt[] = []
  const left = [...answers]
  const next = (): WireAnswer => left.shift() ?? { status: 418, json: { message: 'one request too many' } }
  wire.on('GET', anyPath, next)
  wire.on('POST', anyPath, next)
  const octokit = createOctokit({ auth: 'token', clock, onAttempt: (attempt) => attempts.push(attempt) })
  return { wire, clock, attempts, octokit }
}

describe('reads whose answer was lost are tried again', () => {
  const cutOff: WireAnswer = { text: '{"number": 7, "ti', headers: { 'content-type': 'application/json; charset=utf-8' } }
  const slowQuery: WireAnswer = {
    json: {
      data: null,
      errors: [{ message: 'Something went wrong while executing your query. Please include `ABCD:1` when reporting this issue.' }],
    },
  }

  it.each([
    ['a GET that a gateway answers', readPull, lostAnswer, { json: { number: 7 } }],
    ['a GET whose answer broke off', readPull, cutOff, { json: { number: 7 } }],
    ['a GET that GitHub fails to answer', readPull, { status: 500, json: { message: 'Server Error' } }, { json: { number: 7 } }],
    ['a GraphQL query that a gateway answers', query, lostAnswer, { json: { data: { viewer: { login: 'ada' } } } }],
    ['a GraphQL query that took GitHub too long', query, slowQuery, { json: { data: { viewer: { login: 'ada' } } } }],
  ] as const)('%s', async (_, call, failure, answer) => {
    const { octokit, wire, clock } = clientWith(failure, failure, answer)
    await expect(call(octokit)).resolves.toBeTruthy()
    expect(wire.requests).toHaveLength(3)
    // 0.4 s and 0.8 s, less the half of a half that chance leaves out.
    expect(clock.slept).toEqual([300, 600])
  })

  it('and after three tries the error is the caller’s', async () => {
    const { octokit, wire } = clientWith(lostAnswer, lostAnswer, lostAnswer, { json: { number: 7 } })
    await expect(readPull(octokit)).rejects.toMatchObject({ status: 502 })
    expect(wire.requests).toHaveLength(3)
  })

  it('an answer that broke off never passes for an empty one', async () => {
    const { octokit } = clientWith(cutOff, cutOff, cutOff)
    await expect(readPull(octokit)).rejects.toThrow('is incomplete or not JSON')
  })

  it('a connection that breaks is an answer lost', async () => {
    nock.disableNetConnect()
    onTestFinished(() => {
      nock.cleanAll()
      nock.enableNetConnect()
    })
    nock(apiUrl).get('/repos/acme/shop/pulls/7').replyWithError('socket hang up')
    nock(apiUrl).get('/repos/acme/shop/pulls/7').reply(200, { number: 7 })
    const { data } = await readPull(createOctokit({ clock: createTestClock() }))
    expect(data.number).toBe(7)
  })
})

describe('writes whose answer was lost are never repeated', () => {
  it.each([
    ['a POST', comment],
    ['a GraphQL mutation', mutation],
  ])('%s', async (_, call) => {
    const { octokit, wire, clock } = clientWith(lostAnswer, { status: 201, json: { id: 1 } })
    await expect(call(octokit)).rejects.toMatchObject({ status: 502 })
    expect(wire.requests).toHaveLength(1)
    expect(clock.slept).toEqual([])
  })

  it('nor by Probot’s own Octokit under the policy', async () => {
    const wire = openGitHubWire()
    const clock = createTestClock()
    wire.on('POST', anyPath, lostAnswer)
    const probot = new Probot({ githubToken: 'token', Octokit: ProbotOctokit.defaults(probotOctokitOptions), logLevel: 'fatal' })
    const octokit = withPolicy(await probot.auth(), { clock })
    await expect(comment(octokit)).rejects.toMatchObject({ status: 502 })
    expect(wire.requests).toHaveLength(1)
  })

  it('nor when its retry plugin was left switched on', async () => {
    const wire = openGitHubWire()
    wire.on('POST', anyPath, lostAnswer)
    const octokit = withPolicy(new ProbotOctokit({ auth: { token: 'token' }, throttle: { enabled: false } }), { clock: createTestClock() })
    await expect(comment(octokit)).rejects.toMatchObject({ status: 502 })
    expect(wire.requests).toHaveLength(1)
  })
})

describe('refusals are the caller’s at once', () => {
  it.each([401, 403, 404, 409, 422])('status %i', async (status) => {
    const { octokit, wire } = clientWith({ status, json: { message: 'No.' } }, { json: {} })
    await expect(readPull(octokit)).rejects.toMatchObject({ status })
    expect(wire.requests).toHaveLength(1)
  })
})

describe('rate limits are waited for as long as GitHub asks, by reads and writes alike', () => {
  const inTwentySeconds = String((Date.UTC(2026, 0, 5) + 20_000) / 1_000)

  it.each([
    ['403 with retry-after', secondaryLimit(403, { 'retry-after': '12' }), 12_000],
    ['429 with retry-after', secondaryLimit(429, { 'retry-after': '3' }), 3_000],
    ['a secondary limit without a header, for a minute', secondaryLimit(403), 60_000],
    ['422 "abuse" for comments', { status: 422, json: { message: 'Validation Failed: was submitted too quickly' } }, 60_000],
    [
      'an exhausted hour, to its end and a second more',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inTwentySeconds },
        json: { message: 'API rate limit exceeded' },
      },
      21_000,
    ],
  ] as const)('%s', async (_, limit, wait) => {
    const { octokit, wire, clock } = clientWith(limit, { status: 201, json: { id: 1 } })
    await comment(octokit)
    expect(wire.requests).toHaveLength(2)
    expect(clock.slept).toEqual([wait])
  })

  it('GraphQL tells its limit with status 200', async () => {
    const { octokit, clock } = clientWith(
      { json: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] }, headers: { 'retry-after': '5' } },
      { json: { data: { viewer: { login: 'ada' } } } },
    )
    await query(octokit)
    expect(clock.slept).toEqual([5_000])
  })

  it('a wait that is too long is left to the caller, who learns its end', async () => {
    const { octokit, wire, clock } = clientWith(secondaryLimit(403, { 'retry-after': '1800' }))
    const failure = await readPull(octokit).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(RateLimitedError)
    expect((failure as RateLimitedError).retryAt).toBe(Date.UTC(2026, 0, 5) + 1_800_000)
    expect(wire.requests).toHaveLength(1)
    expect(clock.slept).toEqual([])
  })

  it('a limit that a read ran into holds the writes too', async () => {
    const { octokit, clock } = clientWith(secondaryLimit(403, { 'retry-after': '1800' }), { status: 201, json: { id: 1 } })
    await readPull(octokit).catch(() => undefined)
    await expect(comment(octokit)).rejects.toBeInstanceOf(RateLimitedError)
    expect(clock.slept).toEqual([])
  })
})

describe('writes are paced', () => {
  it('a single review is not slowed down; a burst goes on a second apart', async () => {
    const answers = Array.from({ length: 12 }, (): WireAnswer => ({ status: 201, json: { id: 1 } }))
    const { octokit, clock } = clientWith(...answers)
    for (let write = 0; write < 5; write += 1) await comment(octokit)
    expect(clock.slept).toEqual([])
    for (let write = 0; write < 7; write += 1) await comment(octokit)
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(5_000)
  })

  it('one after the other, whoever asks', async () => {
    const wire = openGitHubWire()
    let under = 0
    let most = 0
    const octokit = createOctokit({ clock: createTestClock() })
    octokit.hook.before('request', () => {
      under += 1
      most = Math.max(most, under)
    })
    octokit.hook.after('request', () => {
      under -= 1
    })
    wire.on('POST', anyPath, { status: 201, json: { id: 1 } })
    const paced = withPolicy(octokit, { clock: createTestClock() })
    await Promise.all([comment(paced), comment(paced), comment(paced)])
    expect(wire.requests).toHaveLength(3)
    expect(most).toBe(1)
  })
})

describe('every try is told to whoever counts', () => {
  it('with its route and never with names', async () => {
    const { octokit, attempts } = clientWith(lostAnswer, { json: { number: 7 } })
    await readPull(octokit)
    expect(attempts).toMatchObject([
      { method: 'GET', route: '/repos/{owner}/{repo}/pulls/{pull_number}', status: 502, attempt: 1, retryInMs: 300 },
      { method: 'GET', route: '/repos/{owner}/{repo}/pulls/{pull_number}', status: 200, attempt: 2 },
    ])
  })
})

describe('a pull request that is read again', () => {
  it('is asked for by its ETag, and what has not changed is what was read', async () => {
    const wire = openGitHubWire()
    const conditions: unknown[] = []
    wire.on('GET', '/repos/acme/shop/pulls/7', ({ headers }) => {
      conditions.push(headers.get('if-none-match'))
      return conditions.length === 1 ? { json: { number: 7 }, headers: { etag: 'W/"one"' } } : { status: 304 }
    })
    const octokit = createOctokit({ clock: createTestClock() })
    const first = await readPull(octokit)
    const second = await readPull(octokit)
    expect(conditions).toEqual([null, 'W/"one"'])
    expect(second.data).toEqual(first.data)
  })

  it('is new when it has changed', async () => {
    const { octokit } = clientWith(
      { json: { number: 7, title: 'one' }, headers: { etag: '"one"' } },
      { json: { number: 7, title: 'two' }, headers: { etag: '"two"' } },
    )
    await readPull(octokit)
    expect((await readPull(octokit)).data.title).toBe('two')
  })
})

describe('every try is bounded in time', () => {
  it.each([
    ['a call', readPull],
    [
      'an archive',
      (octokit: GitHubClient) =>
        octokit.request('GET /repos/{owner}/{repo}/tarball/{ref}', {
          owner: 'acme',
          repo: 'shop',
          ref: 'main',
          request: { parseSuccessResponseBody: false },
        }),
    ],
    ['a query', query],
    ['a mutation', mutation],
  ] as const)('%s', async (_, call) => {
    const { octokit } = clientWith({ json: { data: {} } })
    const bounds: unknown[] = []
    octokit.hook.after('request', (_response, options) => void bounds.push(options.request.signal))
    await call(octokit)
    expect(bounds).toEqual([expect.any(AbortSignal)])
  })

  it('also when the caller can give up as well', async () => {
    const { octokit } = clientWith({ json: { number: 7 } })
    const controller = new AbortController()
    const bounds: unknown[] = []
    octokit.hook.after('request', (_response, options) => void bounds.push(options.request.signal))
    await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...pull, request: { signal: controller.signal } })
    expect(bounds[0]).toBeInstanceOf(AbortSignal)
    expect(bounds[0]).not.toBe(controller.signal)
  })
})

describe('a caller that gives up', () => {
  it('is not made to wait for further tries', async () => {
    const { octokit, wire, clock } = clientWith(lostAnswer, { json: { number: 7 } })
    const controller = new AbortController()
    controller.abort(new Error('overtaken'))
    const given = octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...pull, request: { signal: controller.signal } })
    await expect(given).rejects.toThrow()
    expect(wire.requests.length).toBeLessThanOrEqual(1)
    expect(clock.slept).toEqual([])
  })
})

it('an Enterprise Server is asked under its own address', async () => {
  nock.disableNetConnect()
  onTestFinished(() => {
    nock.cleanAll()
    nock.enableNetConnect()
  })
  const server = nock('https://github.acme.test')
  server.get('/api/v3/repos/acme/shop/pulls/7').reply(200, { number: 7 })
  server.post('/api/graphql').reply(502, 'Bad gateway')
  server.post('/api/graphql').reply(200, { data: { viewer: { login: 'ada' } } })
  const octokit = createOctokit({ baseUrl: 'https://github.acme.test/api/v3', clock: createTestClock() })
  await readPull(octokit)
  await expect(query(octokit)).resolves.toEqual({ viewer: { login: 'ada' } })
  expect(server.isDone()).toBe(true)
})

describe('calls of one client', () => {
  it('each have a time limit of their own: the first one leaves none behind', async () => {
    const { octokit } = clientWith({ json: { number: 7 } }, { json: { number: 7 } })
    await readPull(octokit)
    expect(octokit.request.endpoint.DEFAULTS.request?.['signal']).toBeUndefined()
    await expect(readPull(octokit)).resolves.toMatchObject({ data: { number: 7 } })
  })

  it('get a new token once, when GitHub does not know theirs, and are made again', async () => {
    const wire = openGitHubWire()
    const left: WireAnswer[] = [{ status: 401, json: { message: 'Bad credentials' } }, { json: { id: 1 } }]
    wire.on('POST', anyPath, () => left.shift() ?? { status: 401, json: { message: 'Bad credentials' } })
    let renewed = 0
    const octokit = withPolicy(new ProbotOctokit({ auth: { token: 'token' }, ...probotOctokitOptions }), {
      clock: createTestClock(),
      renew: async () => (renewed += 1),
    })
    await expect(comment(octokit)).resolves.toMatchObject({ data: { id: 1 } })
    expect(renewed).toBe(1)
    await expect(comment(octokit)).rejects.toMatchObject({ status: 401 })
    expect(renewed).toBe(2)
  })
})
