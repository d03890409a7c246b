import { afterAll, beforeAll, expect, test } from 'vitest'
import { bounded, files, openPull, openRoad, runsOf, unbounded, type Road } from './road.ts'

let road: Road
beforeAll(async () => {
  road = await openRoad()
})
afterAll(() => road.stop())

/** Of a commit that somebody pushes. */
const pushed = { author: 'ann', date: new Date(0), message: 'More' }

const finished = (id: unknown) => road.logged('Job done', { jobId: id })

test('a pull request with a hazard gets one failing check and one comment, and the App asks for nothing that it may not do', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  expect((await github.deliverPullRequest(repository, pull, 'opened')).statusCode).toBe(202)
  const run = await github.completedCheckRun(repository, repository.headOf(pull))
  expect(run).toMatchObject({ name: 'Production readiness', conclusion: 'failure' })
  expect(run.summary).toContain('Final verdict')
  expect(pull.comments).toHaveLength(1)
  expect(github.state.violations).toEqual([])
})

test('a clean pull request gets a check and no comment', async () => {
  const { github } = road
  const { repository, pull } = openPull(github, { 'README.md': '# Shop\n' })
  await github.deliverPullRequest(repository, pull, 'opened')
  expect(await github.completedCheckRun(repository, repository.headOf(pull))).toMatchObject({ conclusion: 'success' })
  expect([pull.comments, pull.reviews, pull.conversation]).toEqual([[], [], []])
})

test('a push that puts it right turns the check green and strikes the comment through', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  await github.deliverPullRequest(repository, pull, 'opened')
  await github.completedCheckRun(repository, repository.headOf(pull))
  const head = await github.pushCommit(repository, pull, { 'src/server.js': bounded('rates') })
  await github.deliverPullRequest(repository, pull, 'synchronize')
  expect((await github.completedCheckRun(repository, head)).conclusion).not.toBe('failure')
  expect(pull.comments).toEqual([expect.objectContaining({ minimized: expect.stringMatching(/resolved/i) as string })])
})

test('of two pushes in a burst the latest head is judged, and the older check ends as superseded', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const first = repository.headOf(pull)
  let pushed: Promise<unknown> | undefined
  // The second push comes while the first review is reading.
  const off = github.onRequest(async ({ path }) => {
    if (!path.includes('/compare/') || !path.startsWith(`/repos/${repository.fullName}/`) || pushed) return undefined
    await github.pushCommit(repository, pull, { 'src/server.js': bounded('rates') })
    pushed = github.deliverPullRequest(repository, pull, 'synchronize')
    await pushed
    return undefined
  })
  try {
    await github.deliverPullRequest(repository, pull, 'opened')
    const latest = await github.until(() => repository.checkRuns.find(({ headSha, status }) => headSha !== first && status === 'completed'))
    expect(latest.headSha).toBe(repository.headOf(pull))
    expect(repository.checkRuns.filter(({ headSha }) => headSha === first)).toEqual([
      expect.objectContaining({ status: 'completed', conclusion: 'cancelled' }),
    ])
    expect(pull.comments).toEqual([])
  } finally {
    off()
  }
})

test('a push that no event has told of yet stops the review before its first write', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const first = repository.headOf(pull)
  const off = github.onRequest(async ({ path }) => {
    if (!path.includes('/compare/') || !path.startsWith(`/repos/${repository.fullName}/`)) return undefined
    off()
    await github.pushCommit(repository, pull, { 'src/server.js': bounded('rates') })
    return undefined
  })
  await github.deliverPullRequest(repository, pull, 'opened')
  expect(await github.completedCheckRun(repository, first)).toMatchObject({ conclusion: 'cancelled' })
  expect(pull.comments).toEqual([])
})

test('a pull request that is closed while it is read gets no comment, and its check ends', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const off = github.onRequest(async ({ path }) => {
    if (!path.includes('/compare/') || !path.startsWith(`/repos/${repository.fullName}/`) || pull.state === 'closed') return undefined
    pull.state = 'closed'
    await github.deliverPullRequest(repository, pull, 'closed')
    return undefined
  })
  try {
    await github.deliverPullRequest(repository, pull, 'opened')
    const run = await github.completedCheckRun(repository, repository.headOf(pull))
    expect(run).toMatchObject({ conclusion: 'cancelled', title: 'Closed' })
    expect(pull.comments).toEqual([])
  } finally {
    off()
  }
})

test('with `drafts: advisory` a draft is not blocked; made ready, it is', async () => {
  const { github } = road
  const base = { ...files, '.github/readiness.yml': 'drafts: advisory\n' }
  const { repository, pull } = openPull(github, undefined, { draft: true, base })
  await github.deliverPullRequest(repository, pull, 'opened')
  expect(await github.completedCheckRun(repository, repository.headOf(pull))).toMatchObject({ conclusion: 'neutral' })
  pull.draft = false
  await github.deliverPullRequest(repository, pull, 'ready_for_review')
  const run = await github.until(() => runsOf(repository, pull).find(({ conclusion }) => conclusion === 'failure'))
  expect(run.status).toBe('completed')
  expect(pull.comments).toHaveLength(1)
})

test('a configuration that is not valid is told with its line, and does not pass', async () => {
  const { github } = road
  const { repository, pull } = openPull(github, undefined, { base: { ...files, '.github/readiness.yml': 'block: P9\n' } })
  await github.deliverPullRequest(repository, pull, 'opened')
  const run = await github.completedCheckRun(repository, repository.headOf(pull))
  expect(run).toMatchObject({ conclusion: 'action_required', title: 'Invalid configuration' })
  expect(run.summary).toContain('readiness.yml:1')
})

test('a head that is an ancestor of its base gets no verdict: action is required, with the sentence of the command', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const head = repository.headOf(pull)
  repository.branches.set('main', repository.commitChanges({ 'README.md': '# Shop\n' }, { ...pushed, parents: [head] }).sha)
  await github.deliverPullRequest(repository, pull, 'opened')
  expect(await github.completedCheckRun(repository, head)).toMatchObject({
    conclusion: 'action_required',
    title: 'The range is reversed',
    summary: `The range is reversed: ${head} is an ancestor of main, so it contains no changes.`,
  })
  expect(pull.comments).toEqual([])
})

test('a configuration that the pull request brings itself does not disarm its gate', async () => {
  const { github } = road
  const { repository, pull } = openPull(github, { 'src/server.js': unbounded('rates'), '.github/readiness.yml': 'ignore: ["**"]\n' })
  await github.deliverPullRequest(repository, pull, 'opened')
  expect(await github.completedCheckRun(repository, repository.headOf(pull))).toMatchObject({ conclusion: 'failure' })
})

test('"Re-run" gives a new check on the same commit and repeats no comment', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  await github.deliverPullRequest(repository, pull, 'opened')
  const run = await github.completedCheckRun(repository, repository.headOf(pull))
  await github.deliverCheckRun(repository, run, 'ann')
  await github.until(() => (runsOf(repository, pull).filter(({ status }) => status === 'completed').length === 2 ? true : undefined))
  expect(pull.comments).toHaveLength(1)
})

test('"Re-run" on a fork finds the pull request by its head', async () => {
  const { github } = road
  const { repository, pull } = openPull(github, undefined, { fork: 'ann' })
  await github.deliverPullRequest(repository, pull, 'opened')
  await github.completedCheckRun(repository, repository.headOf(pull))
  await github.deliverCheckSuite(repository, repository.headOf(pull), 'ann', 'rerequested')
  await github.until(() => (runsOf(repository, pull).filter(({ status }) => status === 'completed').length === 2 ? true : undefined))
})

test.each([
  ['the author', 'mia', '/readiness recheck', ['eyes', 'rocket']],
  ['somebody with write access', 'ann', '/readiness recheck', ['eyes', 'rocket']],
  ['somebody who may only read', 'eve', '/readiness recheck', ['eyes', 'confused']],
  ['somebody with write access who mistypes', 'ann', '/readiness rechek', ['eyes', 'confused']],
])('a command of %s is answered with reactions alone', async (_who, login, body, reactions) => {
  const { github } = road
  const { repository, pull } = openPull(github, undefined, { author: 'mia' })
  const comment = github.comment(pull, login, body)
  await github.deliverComment(repository, pull, comment)
  await github.until(() => (comment.reactions.length === 2 ? true : undefined))
  expect(comment.reactions.map(({ content }) => content)).toEqual(reactions)
  if (reactions[1] === 'rocket')
    expect(await github.completedCheckRun(repository, repository.headOf(pull))).toMatchObject({ conclusion: 'failure' })
  else expect(repository.checkRuns).toEqual([])
  expect(pull.conversation).toHaveLength(1)
})

test('a quoted command is none', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const comment = github.comment(pull, 'ann', 'They wrote:\n\n```\n/readiness recheck\n```\n')
  await github.deliverComment(repository, pull, comment)
  await road.logged('Job done', { commentId: comment.id, outcome: 'no command' })
  expect(comment.reactions).toEqual([])
})

test('a merge group gets a check on its head and no comments', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const group = github.createMergeGroup(repository, pull, { 'src/server.js': unbounded('rates') })
  await github.deliverMergeGroup(repository, group, 'checks_requested')
  const run = await github.completedCheckRun(repository, group.headSha)
  expect(run.conclusion).toBe('failure')
  expect(run.annotations).toHaveLength(1)
  expect(pull.comments).toEqual([])
})

test('a pull request that was never announced to us is found by reconciliation, and one with a verdict is left alone', async () => {
  const { github, harness } = road
  const { repository, pull } = openPull(github, { 'README.md': '# Shop\n' })
  const id = await harness.app.store.queue.enqueue({ kind: 'reconcile', data: {} })
  await finished(id)
  expect(await github.completedCheckRun(repository, repository.headOf(pull))).toMatchObject({ conclusion: 'success' })
  const again = await harness.app.store.queue.enqueue({ kind: 'reconcile', data: {} })
  await finished(again)
  expect(runsOf(repository, pull)).toHaveLength(1)
})

test('a review of a small pull request stays within the budget of calls', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const before = github.state.requests.length
  await github.deliverPullRequest(repository, pull, 'opened')
  await github.completedCheckRun(repository, repository.headOf(pull))
  const calls = github.state.requests.slice(before).map(({ method, path }) => `${method} ${path.split('?')[0]}`)
  expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(10)
})
