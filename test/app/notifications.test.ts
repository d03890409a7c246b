import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bounded, openPull, openRoad, runsOf, unbounded, type Road } from './road.ts'

const received: { path: string; body: string }[] = []
const arrivals = new Set<() => void>()
let failures = 1
const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    received.push({ path: request.url ?? '', body: Buffer.concat(parts).toString() })
    for (const look of arrivals) look()
    response.writeHead(failures > 0 ? 503 : 200).end()
    failures -= 1
  })
})

/** Resolves when a message with this text has arrived. The fake GitHub's `until` would not do: nothing changes there when one arrives. */
const arrived = (text: string): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!received.some(({ body }) => body.includes(text))) return
      arrivals.delete(look)
      resolve()
    }
    arrivals.add(look)
    look()
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

const inDays = (days: number): string => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10)

/** A pull request whose hazard a waiver on the base branch accepts until a day. */
const openWaived = (expires: string) => {
  const { github } = road
  const opened = openPull(github, { 'src/server.js': unbounded('fees') })
  const { repository } = opened
  repository.collaborators.set('grace', 'write')
  const waiver = [
    'waivers:',
    '  - rule: external-call-without-timeout',
    '    path: src/server.js',
    '    reason: the provider is replaced',
    '    approver: grace',
    `    expires: '${expires}'`,
  ]
  const changes = { '.github/readiness-waivers.yml': `${waiver.join('\n')}\n` }
  const waiving = github.openPullRequest(repository, { title: 'Waive', author: 'ann', changes })
  github.review(repository, waiving, 'grace', 'APPROVED')
  github.merge(repository, waiving, 'ann')
  return opened
}

/** Resolves when the review of the pull request is recorded, which is after its check completes. */
const reviewed = async ({ repository, pull }: ReturnType<typeof openWaived>): Promise<void> => {
  await road.github.deliverPullRequest(repository, pull, 'opened')
  await road.logged('Job done', { job: 'review', repo: repository.name, number: pull.number, outcome: 'production-ready' })
}

/** Reconciles now, and resolves when that is done. */
const reconcile = async (): Promise<void> => {
  const jobId = await road.harness.app.store.queue.enqueue({ kind: 'reconcile', data: {} })
  await road.logged('Job done', { job: 'reconcile', jobId })
}

test('a waiver that is about to end reaches the channel once, and one that ends later does not', async () => {
  const begun = received.length
  const [soon, later] = [openWaived(inDays(5)), openWaived(inDays(20))]
  await reviewed(soon)
  await reviewed(later)
  expect(received).toHaveLength(begun)

  await reconcile()
  await road.logged('Job done', { job: 'notify', repo: soon.repository.name, outcome: 'sent' })
  await reconcile()
  // The verdict changes without the waiver. Its message comes last, so another one of the waiver would have come before it.
  const { repository, pull } = soon
  await road.github.pushCommit(repository, pull, { 'src/other.js': unbounded('other') })
  await road.github.deliverPullRequest(repository, pull, 'synchronize')
  await road.logged('Job done', { job: 'notify', repo: repository.name, headSha: repository.headOf(pull) })

  const texts = received.slice(begun).map(({ body }) => (JSON.parse(body) as { text: string }).text)
  expect(texts).toEqual([
    `acme/${repository.name}#1: a waiver ends on ${inDays(5)}. From that day on, its finding counts again. ${road.github.url}/acme/${repository.name}/pull/1`,
    expect.stringContaining('(before: Production-ready)'),
  ])
})

test('a waiver given by command is announced in the same way, with the day on which it no longer counts', async () => {
  const { github } = road
  const { repository, pull } = openPull(github, { 'src/server.js': unbounded('tax') })
  repository.collaborators.set('max', 'maintain')
  await github.deliverPullRequest(repository, pull, 'opened')
  const { summary } = await github.completedCheckRun(repository, repository.headOf(pull))
  const finding = /finding `([0-9a-f]{16})`/.exec(summary ?? '')?.[1] ?? ''
  const command = github.comment(pull, 'max', `/readiness waive ${finding} until ${inDays(3)} because the provider is replaced`)
  await github.deliverComment(repository, pull, command)
  await road.logged('Job done', { job: 'review', repo: repository.name, outcome: 'production-ready' })
  await reconcile()
  await arrived(`acme/${repository.name}#1: a waiver ends on ${inDays(4)}.`)
})
