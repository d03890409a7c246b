import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPull, openRoad, runsOf, type Road } from './road.ts'

const adminToken = 'a-token-of-at-least-32-characters-for-tests'
const operate = (path: string, method = 'GET', token = adminToken) =>
  fetch(`${road.harness.internalUrl}/admin/${path}`, { method, headers: { authorization: `Bearer ${token}` } })

let road: Road
beforeAll(async () => {
  road = await openRoad({ retryLimit: 1, concurrency: 1, adminToken })
})
afterAll(() => road.stop())

/** GitHub takes so many requests about this repository, and then refuses all, until the try has failed. */
const dieAfter = (requests: number, fullName: string): { readonly died: () => boolean; readonly end: () => void } => {
  let seen = 0
  let dead = false
  let over = false
  const off = road.github.onRequest(({ path, body }) => {
    const isOurs = path.startsWith(`/repos/${fullName}/`) || JSON.stringify(body ?? '').includes(fullName.split('/')[1] ?? '')
    if (!isOurs || over) return undefined
    seen += 1
    dead ||= seen > requests
    return dead ? { status: 418, body: { message: 'The process is gone.' } } : undefined
  })
  const offLog = road.harness.onLog((line) => {
    if (line['repo'] === fullName.split('/')[1] && String(line['msg']).startsWith('Job failed')) over = true
  })
  return {
    died: () => dead,
    end: () => {
      off()
      offLog()
    },
  }
}

const reviewDyingAfter = async (requests: number) => {
  const { repository, pull } = openPull(road.github)
  const death = dieAfter(requests, repository.fullName)
  try {
    await road.github.deliverPullRequest(repository, pull, 'opened')
    await road.logged('Job done', { repo: repository.name })
    return { died: death.died(), repository, pull }
  } finally {
    death.end()
  }
}

test(
  'a review that dies between any two of its requests is ended by the next try: one completed check, one comment',
  { timeout: 180_000 },
  async () => {
    let requests = 0
    for (; ; requests += 1) {
      const { died, repository, pull } = await reviewDyingAfter(requests)
      const context = `died after ${requests} requests`
      expect(
        runsOf(repository, pull).map(({ status, conclusion }) => [status, conclusion]),
        context,
      ).toEqual([['completed', 'failure']])
      expect(pull.comments, context).toHaveLength(1)
      expect(pull.reviews, context).toHaveLength(1)
      if (!died) break
    }
    expect(requests).toBeGreaterThan(8)
  },
)

test('a review that keeps failing ends with a check that does not pass, the correlation id, and no word of the pull request', async () => {
  const { github, harness } = road
  const { repository, pull } = openPull(github)
  const off = github.onRequest(({ path }) =>
    path.startsWith(`/repos/${repository.fullName}/compare/`) ? { status: 418, body: { message: 'No.' } } : undefined,
  )
  try {
    await github.deliverPullRequest(repository, pull, 'opened')
    const line = await road.logged('Job failed for good', { repo: repository.name })
    const run = await github.completedCheckRun(repository, repository.headOf(pull))
    expect(run.conclusion).toBe('action_required')
    expect(run.summary).toContain(String(line['jobId']))
    expect(run.summary).not.toContain(pull.title)
    await harness.app.store.queue.whenJob('review', String(line['jobId']), 'failed')
    expect(await (await operate('dead-jobs')).json()).toMatchObject([{ kind: 'review', data: { repo: repository.name, number: 1 } }])
  } finally {
    off()
  }
  expect(await (await operate('dead-jobs/redrive', 'POST')).json()).toEqual({ redriven: 1 })
  await github.until(() => runsOf(repository, pull).find(({ conclusion }) => conclusion === 'failure'))
})

test.each([
  ['another token', 'dead-jobs', 'GET', 'another-token-of-at-least-32-characters', 401],
  ['the beginning of the token', 'dead-jobs', 'GET', adminToken.slice(0, -1), 401],
  ['an unknown route', 'everything', 'GET', adminToken, 404],
  ['an id that is none', "dead-jobs/redrive?id=x'", 'POST', adminToken, 400],
  ['the list of what never ended', 'unfinished', 'GET', adminToken, 200],
])("the operator's routes answer %s with %s", async (_what, path, method, token, status) => {
  expect((await operate(path, method, token)).status).toBe(status)
})

test('a delivery that was lost is asked for again, once', async () => {
  const { github, harness } = road
  const { repository, pull } = openPull(github, { 'README.md': '# Shop\n' })
  const url = github.app.webhookUrl
  github.app.webhookUrl = 'http://127.0.0.1:9/closed'
  const comment = github.comment(pull, 'ann', '/readiness help')
  expect((await github.deliverComment(repository, pull, comment)).statusCode).toBe(502)
  github.app.webhookUrl = url
  await harness.app.store.queue.enqueue({ kind: 'reconcile', data: {} })
  await github.until(() => (comment.reactions.length === 2 ? true : undefined))
  const { guid } = github.state.deliveries.at(-1) ?? { guid: '' }
  const id = await harness.app.store.queue.enqueue({ kind: 'reconcile', data: {} })
  await road.logged('Job done', { jobId: id })
  expect(github.state.deliveries.filter((delivery) => delivery.guid === guid)).toHaveLength(2)
})

test('a rate limit uses up no try: the job comes back later', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const headers = { 'retry-after': '600' }
  const off = github.onRequest(({ path }) =>
    path.startsWith(`/repos/${repository.fullName}/`)
      ? { status: 429, body: { message: 'You have exceeded a secondary rate limit.' }, headers }
      : undefined,
  )
  try {
    await github.deliverPullRequest(repository, pull, 'opened')
    const line = await road.logged('Postponed', { repo: repository.name })
    expect(line['delaySeconds']).toBeGreaterThan(500)
  } finally {
    off()
  }
})

test('an App that was taken off the repository leaves its job in peace', async () => {
  const { github } = road
  const { repository, pull } = openPull(github)
  const off = github.onRequest(({ path }) =>
    path.startsWith(`/repos/${repository.fullName}/`) ? { status: 404, body: { message: 'Not Found' } } : undefined,
  )
  try {
    await github.deliverPullRequest(repository, pull, 'opened')
    expect(await road.logged('Job done', { repo: repository.name })).toMatchObject({ outcome: 'closed' })
  } finally {
    off()
  }
})
