import nock from 'nock'
import { afterEach, expect, test } from 'vitest'
import { createOctokit } from '#github/client/octokit-options'
import { redeliverFailed } from '#app/webhooks/redeliver-failed'

afterEach(() => nock.cleanAll())

const now = Date.parse('2026-03-01T12:00:00Z')
const delivery = (id: string, guid: string, status: number, at = '2026-03-01T11:30:00Z'): string =>
  `{"id":${id},"guid":"${guid}","delivered_at":"${at}","redelivery":false,"status_code":${status},"event":"pull_request"}`

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['a delivery that got no answer', [delivery('1', 'a', 0)], ['1']],
  ['one that we could not write down', [delivery('1', 'a', 503)], ['1']],
  ['an id beyond what JavaScript counts to, as it is written', [delivery('150527452823445505', 'a', 502)], ['150527452823445505']],
  ['nothing for one that was accepted later', [delivery('2', 'a', 202), delivery('1', 'a', 503)], []],
  ['nothing for one that we refused', [delivery('1', 'a', 401), delivery('2', 'b', 400)], []],
  ['nothing for what is long ago', [delivery('1', 'a', 503, '2026-02-28T12:00:00Z')], []],
  ['once what failed twice', [delivery('2', 'a', 503), delivery('1', 'a', 503)], ['1']],
])('%s is sent again', async (_what, list, expected) => {
  const github = nock('https://api.github.com')
  github.get('/app/hook/deliveries?per_page=100').reply(200, `[${list.join()}]`, { 'content-type': 'application/json' })
  for (const id of expected) github.post(`/app/hook/deliveries/${id}/attempts`).reply(202, {})
  expect(await redeliverFailed(createOctokit({ auth: 'token' }), now)).toBe(expected.length)
  expect(nock.pendingMocks()).toEqual([])
})
