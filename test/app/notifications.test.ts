import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bounded, openPull, openRoad, runsOf, unbounded, type Road } from './road.ts'

const received: { path: string; body: string }[] = []
let failures = 1
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    received.push({ path: request.url ?? '', body: Buffer.concat(parts).toString() })
    response.writeHead(failures > 0 ? 503 : 200).end()
    failures -= 1
  })
})

let road: Road
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const slack = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a-secret-path`
  road = await openRoad({ notifications: { slack, teams: undefined, webhook: undefined, waiverDays: 7 } })
})
afterAll(async () => {
  await road.stop()
  server.closeAllConnections()
  server.close()
})

test('a verdict reaches the channel after a failure, once, with nothing of the change in it', async () => {
  const { github, harness } = road
  const { repository, pull } = openPull(github, { 'src/server.js': unbounded('rates') })
  await github.deliverPullRequest(repository, pull, 'opened')
  await github.completedCheckRun(repository, repository.headOf(pull))
  await road.logged('Job done', { job: 'notify', repo: repository.name, outcome: 'sent' })
  expect(received.map(({ path }) => path)).toEqual(['/a-secret-path', '/a-secret-path'])
  expect(new Set(received.map(({ body }) => body)).size).toBe(1)
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
    text: `acme/${repository.name}#1: Not production-ready (first verdict). ${github.url}/acme/${repository.name}/pull/1`,
  })
  expect(received[0]?.body).not.toMatch(/axios|rates|server\.js|Change/)
  expect(JSON.stringify(harness.logs)).not.toContain('a-secret-path')

  await github.pushCommit(repository, pull, { 'src/server.js': bounded('rates') })
  await github.deliverPullRequest(repository, pull, 'synchronize')
  await github.until(() => runsOf(repository, pull).find(({ status }) => status === 'completed'))
  await road.logged('Job done', { job: 'notify', repo: repository.name, headSha: repository.headOf(pull) })
  expect(received).toHaveLength(3)
  expect(received[2]?.body).toContain('(before: Not production-ready)')
})
