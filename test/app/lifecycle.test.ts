import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHandlers } from '#app/jobs/create-handlers'
import { startForTest } from './harness.ts'
import { bounded, files, openPull, openRoad, runsOf, unbounded, type Road } from './road.ts'

let road: Road
beforeAll(async () => {
  road = await openRoad()
})
afterAll(() => road.stop())

/** Does something once, while the review of this repository is reading. */
const whileReading = (fullName: string, act: () => Promise<unknown>): (() => void) => {
  const { github } = road
  const off = github.onRequest(async ({ path }) => {
    if (!path.startsWith(`/repos/${fullName}/compare/`)) return undefined
    off()
    await act()
    return undefined
  })
  return off
}

test('where drafts are to be left alone, one is not reviewed and does not pass; made ready, it is', async () => {
  const { github } = road
  const base = { ...files, '.github/readiness.yml': 'drafts: skip\n' }
  const { repository, pull } = openPull(github, undefined, { draft: true, base })
  await github.deliverPullRequest(repository, pull, 'opened')
  const draft = await github.completedCheckRun(repository, repository.headOf(pull))
  expect(draft).toMatchObject({ conclusion: 'cancelled', title: 'Draft, not reviewed' })
  expect(pull.comments).toEqual([])
  pull.draft = false
  await github.deliverPullRequest(repository, pull, 'ready_for_review')
  const run = await github.until(() => runsOf(repository, pull).find(({ conclusion }) => conclusion === 'failure'))
  expect(run.id).not.toBe(draft.id)
  expect(pull.comments).toHaveLength(1)
})

test('a check that is in progress lists the steps, and none of the pull request', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  let seen: unknown
  whileReading(repository.fullName, async () => {
    seen = { ...runsOf(repository, pull)[0] }
  })
  await github.deliverPullRequest(repository, pull, 'opened')
  await github.completedCheckRun(repository, repository.headOf(pull))
  expect(seen).toMatchObject({ status: 'in_progress', summary: expect.stringMatching(/^- \[ \] Reading the change\n/) as string })
})

test('a pull request that is retargeted while it is read is judged on its new base, and nothing of the old one is told', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  // On this branch the hazard stands already: against it the pull request brings nothing.
  repository.branches.set('release', repository.headOf(pull))
  whileReading(repository.fullName, async () => {
    pull.baseRef = 'release'
    await github.deliverPullRequest(repository, pull, 'edited', { changes: { base: { ref: { from: 'main' } } } })
  })
  await github.deliverPullRequest(repository, pull, 'opened')
  expect(await github.completedCheckRun(repository, repository.headOf(pull))).toMatchObject({ conclusion: 'success' })
  expect(pull.comments).toEqual([])
})

test('a retargeting that no event has told of stops the review before its first write, and the next try knows it', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  repository.branches.set('release', repository.headOf(pull))
  whileReading(repository.fullName, async () => {
    pull.baseRef = 'release'
  })
  await github.deliverPullRequest(repository, pull, 'opened')
  expect(await github.completedCheckRun(repository, repository.headOf(pull))).toMatchObject({ conclusion: 'success' })
  expect(pull.comments).toEqual([])
})

test('a merge group that is taken apart while it is read ends its check, and one that is gone gets none', async () => {
  const { github } = road
  const { repository, pull } = openPull(github, { 'README.md': '# Shop\n' })
  const group = github.createMergeGroup(repository, pull, { 'src/server.js': unbounded('rates') })
  whileReading(repository.fullName, async () => {
    repository.branches.delete(group.headRef)
    await github.deliverMergeGroup(repository, group, 'destroyed')
  })
  await github.deliverMergeGroup(repository, group, 'checks_requested')
  const ended = await github.completedCheckRun(repository, group.headSha)
  expect(ended).toMatchObject({ conclusion: 'cancelled', title: 'Merge group removed' })

  const late = github.createMergeGroup(repository, pull, { 'src/server.js': bounded('rates') })
  repository.branches.delete(late.headRef)
  await github.deliverMergeGroup(repository, late, 'checks_requested')
  await road.logged('Job done', { headSha: late.headSha, outcome: 'destroyed' })
  expect(repository.checkRuns.filter(({ headSha }) => headSha === late.headSha)).toEqual([])
})

test('where the database is a new one, a check that was begun before is taken over, and comments that stand are known', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  Object.assign(pull, { createdAt: new Date(Date.now() - 3_600_000) })
  const head = repository.headOf(pull)
  await github.deliverPullRequest(repository, pull, 'opened')
  const first = await github.completedCheckRun(repository, head)
  await road.logged('Job done', { repo: repository.name })
  // As if the process had died in its review, and its database with it.
  Object.assign(first, { status: 'in_progress', conclusion: null, completedAt: null })
  const other = await startForTest({
    appId: github.app.id,
    privateKey: github.app.privateKeyPem,
    webhookSecrets: [github.app.webhookSecret],
    apiUrl: `${github.url}/api/v3`,
    handlers: createHandlers,
  })
  try {
    await other.app.store.queue.enqueue({
      kind: 'review',
      data: { installationId: github.app.installationId, owner: 'acme', repo: repository.name, number: 1, rerun: false },
    })
    expect(await github.completedCheckRun(repository, head)).toMatchObject({ id: first.id, conclusion: 'failure' })
  } finally {
    await other.stop()
  }
  expect(runsOf(repository, pull)).toHaveLength(1)
  expect(pull.comments).toHaveLength(1)
})
