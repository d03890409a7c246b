import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { carryComments } from '#demo/stand-in/git/carry-comments'
import type { CheckRun, Files, PullRequest, Repository } from '#demo/stand-in/repository'
import { files, openRoad, type Road } from './road.ts'

/*
 * One pull request from its opening to the merge queue, and all that GitHub shows of us on the way: each comment, each check run.
 */

const billing = (options: string): string => `import axios from 'axios'

export const charge = async (order) => {
  const { data } = await axios.post('https://billing.example.com/charges', order${options})
  return data
}
`

/** A server with a route for each name; those that are in `bounded` have a deadline. */
const server = (names: readonly string[], bounded: readonly string[] = [], above = ''): string => `import axios from 'axios'
import express from 'express'
import { charge } from './billing.js'
${above}const app = express()
app.get('/health', (_request, response) => response.send('ok'))
app.post('/charges', async (request, response) => response.json(await charge(request.body)))
${names
  .map(
    (
      name,
    ) => `const load${name} = async () => axios.get('https://${name}.example.com/all'${bounded.includes(name) ? ', { timeout: 2000 }' : ''})
app.get('/${name}', async (_request, response) => response.json((await load${name}()).data))
`,
  )
  .join('')}app.listen(3000)
`

const base: Files = { ...files, 'src/server.js': server([]), 'src/billing.js': billing(', { timeout: 3000 }') }

let road: Road
let repository: Repository
let pull: PullRequest
beforeAll(async () => {
  road = await openRoad()
  repository = road.github.addRepository({ owner: 'acme', name: 'shop', files: base, collaborators: { ann: 'write', mia: 'write' } })
})
afterAll(() => road.stop())

/** Waits for the check of the present head that is newer than the ones known, and ends with a conclusion. */
const verdict = (known: readonly CheckRun[]): Promise<CheckRun> =>
  road.github.until(() =>
    repository.checkRuns.find((run) => !known.includes(run) && run.headSha === repository.headOf(pull) && run.status === 'completed'),
  )

/** Does something that asks for a review, and gives the check that comes of it. The review is over when its job is. */
const reviewed = async (act: () => Promise<unknown>): Promise<CheckRun> => {
  const known = [...repository.checkRuns]
  const seen = road.harness.logs.length
  await act()
  const run = await verdict(known)
  await road.harness.untilLogged(({ msg, job }) => msg === 'Job done' && job === 'review', seen)
  return run
}

const push = (changes: Files): Promise<CheckRun> =>
  reviewed(async () => {
    await road.github.pushCommit(repository, pull, changes)
    await road.github.deliverPullRequest(repository, pull, 'synchronize')
  })

/** All of the pull request as one new commit on the tip of its base. */
const rebase = (changes: Files): Promise<CheckRun> =>
  reviewed(async () => {
    const before = repository.headOf(pull)
    const fields = { parents: [repository.baseOf(pull)], author: pull.author, date: new Date(), message: 'Rebased' }
    const { sha } = repository.commitChanges(changes, fields)
    await carryComments(repository, pull, before, sha)
    pull.heads.push(sha)
    repository.branches.set(pull.headRef, sha)
    await road.github.deliverPullRequest(repository, pull, 'synchronize')
  })

const idOf = (body: string): string => /fingerprint=(\w+)/.exec(body)?.[1] ?? ''

/** Each comment of ours as a person sees it: where, whether it is folded away, and its first line. */
const comments = (): string[] =>
  pull.comments.map(
    ({ path, side, line, body, minimized }) =>
      `${path} ${side} ${line ?? 'outdated'} ${minimized ?? 'shown'} | ${body.split('\n')[0] ?? ''}`,
  )

const since = (run: CheckRun): string => /### Since the last push\n\n([\s\S]*?)\n\n\|/.exec(run.summary ?? '')?.[1] ?? ''

const ledger = (run: CheckRun): string[] =>
  [...(run.summary ?? '').matchAll(/^\| (new|still open|moved|fixed|waived|suppressed|not known) \| (.*?) \| \[?`(.*?)`/gm)].map(
    ([, state, , where]) => `${state} ${where}`,
  )

const title = '**P1 · External call without a timeout**'
const struck = `~~${title}~~`
const short = (index: number): string => (pull.heads[index] ?? '').slice(0, 7)

describe('the story of a pull request', () => {
  test('it is opened: one failing check, one review with a comment where each hazard stands, with the removed lines to bring back', async () => {
    pull = road.github.openPullRequest(repository, {
      title: 'Rates and people',
      author: 'ann',
      changes: { 'src/server.js': server(['rates', 'people']), 'src/billing.js': billing('') },
    })
    const run = await reviewed(() => road.github.deliverPullRequest(repository, pull, 'opened'))
    expect(run).toMatchObject({
      name: 'Production readiness',
      conclusion: 'failure',
      title: 'Not production-ready: 3 P1',
      annotations: [],
      actions: [{ identifier: 'recheck' }, { identifier: 'explain-blocking' }, { identifier: 'show-waived' }],
    })
    expect(run.summary).toMatch(/^Compared .+\n\n## Not production-ready\n/)
    expect(run.summary).toMatch(/\*\*Final verdict:\*\* Not production-ready\n$/)
    expect(run.summary).toContain('[commented inline](')
    expect(run.summary).not.toContain('Since the last push')
    expect(pull.reviews).toMatchObject([
      {
        state: 'COMMENTED',
        body: `**Not production-ready.** Fix 3 blocking findings (3 P1) before you deploy this. Details: [the summary](${road.github.url}/acme/shop/runs/${run.id}).`,
      },
    ])
    expect(comments()).toEqual([
      `src/billing.js RIGHT 4 shown | ${title}`,
      `src/server.js RIGHT 7 shown | ${title}`,
      `src/server.js RIGHT 9 shown | ${title}`,
    ])
    const restoring = pull.comments.find(({ path }) => path === 'src/billing.js')?.body ?? ''
    expect(/```suggestion\n([\s\S]*?)\n```/.exec(restoring)?.[1]).toContain('timeout')
    // Each has an edit that was tried.
    expect(pull.comments.map(({ body }) => body.includes('```suggestion'))).toEqual([true, true, true])
    expect(pull.conversation).toEqual([])
  })

  test('a push shifts lines and brings one more hazard: one comment, and the others stay as they are', async () => {
    const before = pull.comments.map(({ body, updatedAt }) => ({ body, updatedAt }))
    const above = '// Routes, the oldest first\n\n'
    const run = await push({ 'src/server.js': server(['rates', 'people', 'stock'], [], above) })
    expect(run).toMatchObject({ conclusion: 'failure', title: 'Not production-ready: 4 P1' })
    expect(pull.reviews).toHaveLength(2)
    expect(comments()).toEqual([
      `src/billing.js RIGHT 4 shown | ${title}`,
      `src/server.js RIGHT 9 shown | ${title}`,
      `src/server.js RIGHT 11 shown | ${title}`,
      `src/server.js RIGHT 13 shown | ${title}`,
    ])
    expect(pull.comments.slice(0, 3).map(({ body, updatedAt }) => ({ body, updatedAt }))).toEqual(before)
    expect(since(run)).toBe(
      `Verdicts: Not production-ready at \`${short(0)}\` → Not production-ready at \`${short(1)}\`\n\n1 new, 3 still open.`,
    )
    expect(ledger(run)).toEqual([
      'new src/server.js:13',
      'still open src/billing.js:4',
      'still open src/server.js:9',
      'still open src/server.js:11',
    ])
  })

  test('a rebase onto a base that has moved on says nothing again', async () => {
    road.github.pushToBranch(repository, 'main', { 'README.md': '# Shop\n' })
    const before = comments()
    const run = await rebase({ 'src/server.js': server(['rates', 'people', 'stock']), 'src/billing.js': billing('') })
    expect(run).toMatchObject({ conclusion: 'failure', annotations: [] })
    expect(pull.reviews).toHaveLength(2)
    expect(comments().map((line) => line.replace(/ \d+ /, ' n '))).toEqual(before.map((line) => line.replace(/ \d+ /, ' n ')))
    expect(since(run)).toContain('4 still open.')
  })

  test('half of it is put right: these comments are struck and folded away, none is deleted, and the check still fails', async () => {
    const run = await push({
      'src/server.js': server(['rates', 'people', 'stock'], ['rates']),
      'src/billing.js': billing(', { timeout: 3000 }'),
    })
    expect(run).toMatchObject({ conclusion: 'failure', title: 'Not production-ready: 2 P1' })
    expect(comments()).toEqual([
      `src/billing.js RIGHT outdated RESOLVED | ${struck}`,
      `src/server.js RIGHT outdated RESOLVED | ${struck}`,
      expect.stringContaining(`shown | ${title}`),
      expect.stringContaining(`shown | ${title}`),
    ])
    expect(pull.comments[0]?.body).toContain(`\n\nFixed in ${repository.headOf(pull)}\n\n`)
    expect(pull.comments[1]?.body).not.toContain('```suggestion')
    expect(since(run)).toContain('2 fixed, 2 still open.')
    expect(pull.reviews).toHaveLength(2)
  })

  test('one is waived on the base branch and the other put right: after a rebase nothing blocks any more', async () => {
    const waived = idOf(pull.comments[2]?.body ?? '')
    const waiver = road.github.openPullRequest(repository, {
      title: 'Waive one finding',
      author: 'ann',
      changes: {
        '.github/readiness-waivers.yml': `waivers:\n  - fingerprint: ${waived}\n    reason: the provider answers within a second\n    owner: ann\n    approver: mia\n    expires: 2999-01-01\n`,
      },
    })
    road.github.review(repository, waiver, 'mia', 'APPROVED')
    road.github.merge(repository, waiver, 'ann')
    const run = await rebase({ 'src/server.js': server(['rates', 'people', 'stock'], ['rates', 'stock']) })
    expect(run).toMatchObject({ conclusion: 'success', title: 'Production-ready' })
    expect(run.summary).toContain('### Waived')
    expect(since(run)).toContain('1 fixed, 1 waived, 2 fixed by earlier pushes.')
    expect(pull.comments.map(({ minimized }) => minimized)).toEqual(['RESOLVED', 'RESOLVED', 'RESOLVED', 'RESOLVED'])
    expect(pull.comments[2]?.body).toContain(
      `Waived in ${repository.headOf(pull)}: waived until 2999-01-01 by mia: the provider answers within a second`,
    )
    expect(pull.reviews).toHaveLength(2)
  })

  test('it is retargeted to a branch without the waiver: the same comment is open again, and no other is written', async () => {
    const first = repository.mergeBase(repository.baseOf(pull), pull.heads[0] ?? '')
    repository.branches.set('release', first?.sha ?? '')
    const run = await reviewed(async () => {
      pull.baseRef = 'release'
      await road.github.deliverPullRequest(repository, pull, 'edited', { changes: { base: { ref: { from: 'main' } } } })
    })
    expect(run).toMatchObject({ conclusion: 'failure', headSha: repository.headOf(pull) })
    expect(pull.comments.map(({ minimized }) => minimized)).toEqual(['RESOLVED', 'RESOLVED', undefined, 'RESOLVED'])
    expect(pull.comments[2]?.body.split('\n')[0]).toBe(title)
    expect(pull.comments).toHaveLength(4)
    expect(pull.reviews).toHaveLength(2)
  })

  test('in the merge queue the combined tree is judged, with annotations and no comment', async () => {
    pull.baseRef = 'main'
    const group = road.github.createMergeGroup(repository, pull, {
      'src/server.js': server(['rates', 'people', 'mail'], ['rates', 'people']),
    })
    await road.github.deliverMergeGroup(repository, group, 'checks_requested')
    const run = await road.github.completedCheckRun(repository, group.headSha)
    expect(run).toMatchObject({
      name: 'Production readiness',
      conclusion: 'failure',
      title: 'Not production-ready: 1 P1',
      annotations: [{ path: 'src/server.js', start_line: 11, annotation_level: 'failure', title: 'P1 External call without a timeout' }],
    })
    expect(pull.comments).toHaveLength(4)
    expect(pull.conversation).toEqual([])
  })

  test('in all of it no check was left unfinished, and nothing was asked for that the App may not do', () => {
    expect(repository.checkRuns.map(({ status, conclusion }) => `${status} ${conclusion}`)).toEqual([
      'completed failure',
      'completed failure',
      'completed failure',
      'completed failure',
      'completed success',
      'completed failure',
      'completed failure',
    ])
    expect(road.github.state.violations).toEqual([])
    expect(road.github.state.requests.filter(({ method }) => method === 'DELETE')).toEqual([])
  })
})
