import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { CheckRun, Files, PullRequest, Repository } from '#demo/stand-in/repository'
import { reviewChange } from '#engine/review-change'
import { defaultConfig } from '#model/config'
import { rule } from '#model/rule'
import { conclusionOf } from '#report/publication/conclusion-of'
import { changeBetween } from '../../rules/example-system.ts'
import { bounded, files, openPull, openRoad, runsOf, unbounded, type Road } from '../road.ts'

/*
 * What people complain of in review bots, one test a complaint: those about what is posted and what the check concludes. Those about commands,
 * buttons, configuration and waivers are in control.test.ts.
 */

let road: Road
beforeAll(async () => {
  road = await openRoad()
})
afterAll(() => road.stop())

/** Does something that asks for a review of the present head, and gives the check that comes of it. */
const reviewed = async (repository: Repository, pull: PullRequest, act: () => Promise<unknown>): Promise<CheckRun> => {
  const known = [...repository.checkRuns]
  const seen = road.harness.logs.length
  await act()
  const run = await road.github.until(() =>
    repository.checkRuns.find((one) => !known.includes(one) && one.headSha === repository.headOf(pull) && one.status === 'completed'),
  )
  await road.harness.untilLogged(({ msg, repo }) => msg === 'Job done' && repo === repository.name, seen)
  return run
}

const opened = (repository: Repository, pull: PullRequest): Promise<CheckRun> =>
  reviewed(repository, pull, () => road.github.deliverPullRequest(repository, pull, 'opened'))

const pushed = (repository: Repository, pull: PullRequest, changes: Files, replace = false): Promise<CheckRun> =>
  reviewed(repository, pull, async () => {
    await road.github.pushCommit(repository, pull, changes, { replace })
    await road.github.deliverPullRequest(repository, pull, 'synchronize')
  })

/** So many routes, each in a file of its own, each with a call that nothing bounds; or, mended, with a deadline. */
const services = (count: number, mended: (index: number) => boolean = () => false): Files =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `src/services/s${String(index).padStart(3, '0')}.js`,
      `import axios from 'axios'\nexport const load${index} = async () => axios.get('https://s${index}.example.com/all'${mended(index) ? ', { timeout: 2000 }' : ''})\n`,
    ]),
  )

/** What was written about this repository. */
const writes = (repository: Repository, method: string, path: RegExp) =>
  road.github.state.requests.filter(
    (request) => request.method === method && request.path.startsWith(`/repos/${repository.fullName}/`) && path.test(request.path),
  )

describe('the check', () => {
  test('is never green for a change that nobody has looked at', async () => {
    const { repository, pull } = openPull(road.github, { 'src/server.js': `${unbounded('rates')}// ${'x'.repeat(1_100_000)}\n` })
    const run = await opened(repository, pull)
    expect(run).toMatchObject({ conclusion: 'action_required', title: 'Not fully examined' })
    expect(run.summary).toContain('`src/server.js` (too large to examine')
  })

  test('tells which part was not looked at, and why, and counts the rest', async () => {
    const { repository, pull } = openPull(road.github, {
      'package-lock.json': '{"lockfileVersion":3}\n',
      'logo.png': Buffer.from([137, 80, 78, 71, 0, 0, 1, 2]),
      'src/broken.js': 'export const = {\n',
      'README.md': '# Shop\n',
    })
    const run = await opened(repository, pull)
    expect(run.conclusion).toBe('action_required')
    expect(run.summary).toContain('1 of 4 changed files examined; skipped: 1 (binary file) and 1 (lock file).')
    expect(run.summary).toContain('Not examined: `src/broken.js`')
  })

  test('does not stay pending for ever when the review cannot be made, and does not turn green', { timeout: 60_000 }, async () => {
    const { repository, pull } = openPull(road.github)
    const off = road.github.onRequest(({ path }) =>
      path.startsWith(`/repos/${repository.fullName}/compare/`) ? { status: 418, body: { message: 'No.' } } : undefined,
    )
    await road.github.deliverPullRequest(repository, pull, 'opened')
    const run = await road.github.completedCheckRun(repository, repository.headOf(pull))
    off()
    // It is retried; until the last try it says so.
    expect(run).toMatchObject({ conclusion: 'action_required', title: 'Not examined yet' })
    expect(run.summary).toMatch(/give the operator this number: `[0-9a-f-]{36}`/)
    expect(runsOf(repository, pull)).toHaveLength(1)
  })

  test('is not green when a rule of ours has crashed', async () => {
    const crashing = rule({
      id: 'crashing',
      check: '4.1',
      severity: 'P1',
      stage: 'stable',
      title: 'It crashes',
      why: 'It does.',
      fix: 'Mend it.',
      languages: [],
      judge: () => {
        throw new Error('out of order')
      },
    })
    const change = changeBetween({ 'package.json': '{}' }, { 'package.json': '{}', 'src/a.js': 'export const a = 1\n' })
    const review = await reviewChange({ ...change, rules: [crashing], config: defaultConfig })
    expect(review.verdict).toBe('not-fully-examined')
    expect(conclusionOf(review.verdict, defaultConfig, false)).toBe('action_required')
    expect(conclusionOf(review.verdict, defaultConfig, true)).toBe('action_required')
  })

  test('does not fail for what others have left behind', async () => {
    const legacy = { ...files, 'src/server.js': unbounded('rates'), ...services(3) }
    const { repository, pull } = openPull(
      road.github,
      { 'src/server.js': `// Moved down by a line\n${unbounded('rates')}` },
      { base: legacy },
    )
    const run = await opened(repository, pull)
    expect(run).toMatchObject({ conclusion: 'success', title: 'Production-ready' })
    expect(run.summary).toContain('existing findings not listed.')
    expect(pull.comments).toEqual([])
  })

  test('ends in a merge queue too, so that nothing waits for it, and not green for what could not be read', async () => {
    const { repository, pull } = openPull(road.github, { 'README.md': '# Shop\n' })
    const group = road.github.createMergeGroup(repository, pull, { 'src/server.js': 'export const = {\n' })
    await road.github.deliverMergeGroup(repository, group, 'checks_requested')
    const run = await road.github.completedCheckRun(repository, group.headSha)
    expect(run).toMatchObject({ name: 'Production readiness', conclusion: 'action_required' })
  })

  test('is the same for a pull request from a fork', async () => {
    const { repository, pull } = openPull(road.github, undefined, { fork: 'mia', author: 'mia' })
    const run = await opened(repository, pull)
    expect(run).toMatchObject({ conclusion: 'failure', title: 'Not production-ready: 1 P1' })
    expect(pull.comments).toHaveLength(1)
  })

  test('is there for a bot’s pull request as for a person’s', async () => {
    const { repository, pull } = openPull(road.github, undefined, { author: 'renovate[bot]' })
    expect(await opened(repository, pull)).toMatchObject({ conclusion: 'failure' })
  })

  test('is made of the whole of a large change, in few calls', { timeout: 120_000 }, async () => {
    const { repository, pull } = openPull(
      road.github,
      services(300, (index) => index !== 287),
    )
    const before = road.github.state.requests.length
    const run = await opened(repository, pull)
    const calls = road.github.state.requests.slice(before).filter(({ status, path }) => status !== 304 && !path.includes('access_tokens'))
    expect(run.summary).toContain('300 of 300 changed files examined.')
    expect(pull.comments.map(({ path }) => path)).toEqual(['src/services/s287.js'])
    expect(calls.length, calls.map(({ method, path }) => `${method} ${path}`).join('\n')).toBeLessThanOrEqual(25)
  })
})

describe('a comment', () => {
  test('is not written again, whatever is pushed, rebased, force-pushed or run again', async () => {
    const { repository, pull } = openPull(road.github)
    await opened(repository, pull)
    await pushed(repository, pull, { 'src/server.js': `// One line more\n\n${unbounded('rates')}` })
    await pushed(repository, pull, { 'src/server.js': unbounded('rates'), 'README.md': '# Shop\n' }, true)
    const run = await pushed(repository, pull, { 'src/main.js': unbounded('rates'), 'src/server.js': "import './main.js'\n" }, true)
    await reviewed(repository, pull, () => road.github.deliverCheckRun(repository, run, 'ann'))
    expect(pull.comments).toHaveLength(1)
    expect(pull.reviews).toHaveLength(1)
    // It followed its code to the file that it is in now.
    expect(pull.comments[0]?.body).toContain('Now at `src/main.js:')
    expect(pull.comments[0]?.minimized).toBeUndefined()
  })

  test('does not multiply when GitHub loses the answer to it, or tells of one push five times', async () => {
    const { repository, pull } = openPull(road.github)
    let lost = false
    const off = road.github.onRequest(({ method, path }) => {
      if (lost || method !== 'POST' || !path.startsWith(`/repos/${repository.fullName}/pulls/1/reviews`)) return undefined
      lost = true
      return 'drop-after'
    })
    await opened(repository, pull)
    off()
    expect(lost).toBe(true)
    for (let time = 0; time < 3; time += 1) await road.github.deliverPullRequest(repository, pull, 'synchronize')
    await pushed(repository, pull, { 'README.md': '# The same shop\n' })
    expect(pull.comments).toHaveLength(1)
    expect(pull.reviews).toHaveLength(1)
  })

  test('is the last one when hundreds of ours stand there: something is wrong then, and the check says so', async () => {
    const { repository, pull } = openPull(road.github)
    await opened(repository, pull)
    const [ours] = pull.comments
    if (!ours) throw new Error('There is a comment.')
    for (let index = 1; index < 200; index += 1)
      pull.comments.push({ ...ours, id: 80_000 + index, body: ours.body.replace(/fingerprint=\w+/, `fingerprint=old${index}`) })
    const run = await pushed(repository, pull, { 'src/main.js': unbounded('people'), 'src/server.js': "import './main.js'\n" })
    expect(pull.comments).toHaveLength(200)
    expect(pull.reviews).toHaveLength(1)
    expect(run.summary).toContain('This pull request already has 200 comments from this app, so no more are posted.')
    expect(run.annotations.map(({ path }) => path)).toEqual(['src/main.js'])
  })

  test('is neither a summary on each push nor talk about what is being done', async () => {
    const { repository, pull } = openPull(road.github, { 'README.md': '# Shop\n' })
    await opened(repository, pull)
    await pushed(repository, pull, { 'README.md': '# The shop\n' })
    const hazard = await pushed(repository, pull, { 'src/server.js': unbounded('rates') })
    await pushed(repository, pull, { 'README.md': '# Our shop\n' })
    const clean = await pushed(repository, pull, { 'src/server.js': bounded('rates') })
    expect([hazard.conclusion, clean.conclusion]).toEqual(['failure', 'success'])
    expect(pull.reviews).toHaveLength(1)
    expect(pull.conversation).toEqual([])
  })

  test('stands on the line that it is about; one that GitHub refuses costs neither the others nor the finding', async () => {
    const { repository, pull } = openPull(road.github, services(4))
    const refusedPath = 'src/services/s003.js'
    const off = road.github.onRequest(({ method, path, body }) => {
      if (method !== 'POST' || !path.startsWith(`/repos/${repository.fullName}/pulls/1/reviews`)) return undefined
      const { comments } = body as { readonly comments: readonly { readonly path: string }[] }
      return comments.some((comment) => comment.path === refusedPath)
        ? { status: 422, body: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] } }
        : undefined
    })
    const run = await opened(repository, pull)
    off()
    expect(pull.comments.map(({ path, side, line }) => [path, side, line])).toEqual([
      ['src/services/s000.js', 'RIGHT', 2],
      ['src/services/s001.js', 'RIGHT', 2],
    ])
    expect(run.annotations.map(({ path, start_line }) => [path, start_line])).toEqual([
      ['src/services/s002.js', 2],
      [refusedPath, 2],
    ])
    expect(run.conclusion).toBe('failure')
    for (const name of ['s000', 's001', 's002', 's003']) expect(run.summary).toContain(`src/services/${name}.js:2`)
  })

  test('comes with the others in one review, however many hazards there are, and waits when GitHub asks to', async () => {
    const { repository, pull } = openPull(road.github, services(30))
    let refused = 0
    const off = road.github.onRequest(({ method, path }) => {
      if (refused > 0 || method !== 'POST' || !path.startsWith(`/repos/${repository.fullName}/pulls/1/reviews`)) return undefined
      refused += 1
      return { status: 422, headers: { 'retry-after': '0' }, body: { message: 'Validation Failed', errors: ['was submitted too quickly'] } }
    })
    const run = await opened(repository, pull)
    off()
    expect(refused).toBe(1)
    expect(pull.reviews).toHaveLength(1)
    expect(pull.comments).toHaveLength(10)
    expect(writes(repository, 'POST', /\/(reviews|comments)$/).filter(({ status }) => status === 200)).toHaveLength(1)
    expect(run.annotations).toHaveLength(20)
  })

  test('is never deleted, and what people wrote is not touched, even with our mark in it', async () => {
    const { repository, pull } = openPull(road.github)
    await opened(repository, pull)
    const [ours] = pull.comments
    if (!ours) throw new Error('There is a comment.')
    const answer = { ...ours, id: 90_001, author: 'eve', inReplyTo: ours.id, body: 'We know, see the ticket.' }
    const forged = { ...ours, id: 90_002, author: 'eve', reviewId: 90_003 }
    pull.comments.push(answer, forged)
    await pushed(repository, pull, { 'src/server.js': bounded('rates') })
    expect(pull.comments).toHaveLength(3)
    expect(ours.minimized).toBe('RESOLVED')
    expect([answer.body, answer.minimized, forged.body.startsWith('**P1'), forged.minimized]).toEqual([
      'We know, see the ticket.',
      undefined,
      true,
      undefined,
    ])
    expect(writes(repository, 'DELETE', /./)).toEqual([])
  })

  test('is not what each mended one is replaced by: only what a push changes brings new ones', async () => {
    const { repository, pull } = openPull(road.github, services(14))
    await opened(repository, pull)
    expect(pull.comments).toHaveLength(10)
    const run = await pushed(
      repository,
      pull,
      services(14, (index) => index < 10),
    )
    expect(run).toMatchObject({ conclusion: 'failure', title: 'Not production-ready: 4 P1' })
    expect(pull.comments).toHaveLength(10)
    expect(run.annotations).toHaveLength(4)
    await pushed(repository, pull, { 'src/server.js': unbounded('rates') })
    expect(pull.comments.slice(10).map(({ path }) => path)).toEqual(['src/server.js'])
  })

  test('never requests changes, which would block after they were made', async () => {
    const { repository, pull } = openPull(road.github)
    await opened(repository, pull)
    expect(pull.reviews.map(({ state }) => state)).toEqual(['COMMENTED'])
  })
})

test('a burst of pushes does not use up what GitHub allows: the last is reviewed, most of the others never begin', async () => {
  const { repository, pull } = openPull(road.github, { 'README.md': '# Shop\n' })
  const deliveries: Promise<unknown>[] = []
  for (let time = 0; time < 10; time += 1) {
    await road.github.pushCommit(repository, pull, { 'README.md': `# Shop ${time}\n` })
    deliveries.push(road.github.deliverPullRequest(repository, pull, 'synchronize'))
  }
  await Promise.all(deliveries)
  expect(await road.github.completedCheckRun(repository, repository.headOf(pull))).toMatchObject({ conclusion: 'success' })
  const begun = road.harness.logs.filter(({ msg, repo, job }) => msg === 'Job started' && job === 'review' && repo === repository.name)
  expect(begun.length).toBeLessThanOrEqual(4)
  expect(repository.checkRuns.every(({ status }) => status === 'completed')).toBe(true)
})

test('the reviewer is no way into the repository: it may not write to it, and runs nothing of it', async () => {
  const manifest = parse(readFileSync(new URL('../../../app.yml', import.meta.url), 'utf8')) as {
    readonly default_permissions: Readonly<Record<string, string>>
  }
  const writable = Object.entries(manifest.default_permissions).filter(([, level]) => level === 'write')
  expect(writable.map(([name]) => name).sort()).toEqual(['checks', 'pull_requests'])
  const trap =
    "globalThis.readinessWasTricked = true\nrequire('node:fs').writeFileSync(require('node:path').join(require('node:os').tmpdir(), 'readiness-was-tricked'), 'x')\n"
  const { repository, pull } = openPull(road.github, {
    'package.json': JSON.stringify({ name: 'shop', private: true, scripts: { preinstall: 'node trap.js', start: 'node src/server.js' } }),
    'trap.js': trap,
    '.eslintrc.js': trap,
    'readiness.config.js': trap,
    '.github/readiness.js': trap,
    'tsconfig.json': '{ "extends": "./trap.js", "plugins": [{ "transform": "./trap.js" }] }',
  })
  await opened(repository, pull)
  expect(Object.hasOwn(globalThis, 'readinessWasTricked')).toBe(false)
  expect(() => readFileSync(join(tmpdir(), 'readiness-was-tricked'))).toThrow('ENOENT')
  expect(road.github.state.violations).toEqual([])
})
