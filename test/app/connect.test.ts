import nock from 'nock'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '#app/connect'
import { createLogger } from '#app/operations/logger'
import { createMetrics } from '#app/operations/metrics'
import { environment } from './harness.ts'

beforeEach(() => nock.disableNetConnect())
afterEach(() => {
  vi.useRealTimers()
  nock.cleanAll()
  nock.enableNetConnect()
})

/** Octokit itself waits for a token that is new to become known, and asks again: this one is older. */
const later = (): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
}

test.each([
  ['github.com', 'https://api.github.com'],
  ['an Enterprise Server', 'https://github.acme.test/api/v3'],
])('a token that %s does not know any more is renewed there, and used from then on', async (_name, apiUrl) => {
  const github = nock(apiUrl)
  const granted = (token: string) => ({
    token,
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
    permissions: { checks: 'write' },
  })
  const used: string[] = []
  const answerTo =
    (status: number) =>
    (request: Request): [number, object] => {
      used.push(request.headers.get('authorization') ?? '')
      return [status, { number: 7 }]
    }
  const tokens = '/app/installations/11/access_tokens'
  const pull = '/repos/acme/shop/pulls/7'
  const { installation } = await connect(
    { ...environment, apiUrl },
    { metrics: createMetrics(async () => []), log: createLogger('silent') },
  )
  github.post(tokens).reply(201, granted('first'))
  github.get(pull).reply(answerTo(200))
  await (await installation(11)).request(`GET ${pull}`)

  later()
  github.get(pull).reply(answerTo(401))
  github.post(tokens).reply(201, granted('second'))
  github.get(pull).twice().reply(answerTo(200))
  await (await installation(11)).request(`GET ${pull}`)
  await (await installation(11)).request(`GET ${pull}`)
  expect(used).toEqual(['token first', 'token first', 'token second', 'token second'])
  expect(github.pendingMocks()).toEqual([])
})
