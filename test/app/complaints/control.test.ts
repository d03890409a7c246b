import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckRun, Files, PullRequest, Repository } from '#demo/stand-in/repository'
import { writeBaseline } from '#config/baseline-file'
import { auditRepository } from '#engine/audit-repository'
import { baselinePath } from '#model/stored/baseline'
import { defaultConfig } from '#model/config'
import { entryOf } from '#review/exceptions/compare-baseline'
import { rules } from '#rules/index'

import { changeBetween } from '../../rules/example-system.ts'
import { bounded, files, openPull, openRoad, runsOf, unbounded, type Road } from '../road.ts'

let road: Road
beforeAll(async () => {
  road = await openRoad()
})
afterAll(() => {
  expect(road.github.state.violations).toEqual([])
  return road.stop()
})

interface Opened {
  readonly repository: Repository
  readonly pull: PullRequest
}

/** A pull request of mia's; ann may write, max maintains, eve may read. */
const open = (changes?: Files, base: Files = files): Opened => {
  const opened = openPull(road.github, changes, { author: 'mia', base })
  opened.repository.collaborators.set('max', 'maintain')
  return opened
}

const reviewed = async ({ repository, pull }: Opened, action: 'opened' | 'synchronize' = 'opened'): Promise<CheckRun> => {
  await road.github.deliverPullRequest(repository, pull, action)
  return road.github.completedCheckRun(repository, repository.headOf(pull))
}

/** The check of the present head that was made after those known, when it has ended. */
const nextRun = ({ repository, pull }: Opened, known: readonly CheckRun[]): Promise<CheckRun> =>
  road.github.until(() => runsOf(repository, pull).find((run) => !known.includes(run) && run.status === 'completed'))

/** Gives a command, and waits until it is answered; the last reaction. */
const say = async ({ repository, pull }: Opened, login: string, body: string): Promise<string | undefined> => {
  const comment = road.github.comment(pull, login, body)
  await road.github.deliverComment(repository, pull, comment)
  await road.github.until(() => (comment.reactions.length === 2 ? true : undefined))
  expect(comment.reactions[0]?.content).toBe('eyes')
  return comment.reactions[1]?.content
}

/** Gives a command that asks for a review, and waits for the check that comes of it. */
const sayForReview = async (opened: Opened, login: string, body: string): Promise<CheckRun> => {
  const known = runsOf(opened.repository, opened.pull)
  expect(await say(opened, login, body)).toBe('rocket')
  return nextRun(opened, known)
}

/** The baseline that `readiness baseline` would write of these files. */
const baselineOf = async (present: Files): Promise<string> => {
  const { change, blobs } = changeBetween({}, present as Readonly<Record<string, string>>)
  const audit = await auditRepository({ repository: 'acme/shop', tree: change.head, blobs, config: defaultConfig, rules })
  return writeBaseline(audit.findings.map(entryOf))
}

/** Like {@link open}, with a waiver of the hazard that grace approved, merged into the base branch. */
const openWaived = (): Opened => {
  const { github } = road
  const opened = open()
  const { repository } = opened
  const text = `waivers:\n  - rule: external-call-without-timeout\n    path: src/server.js\n    reason: the provider is exchanged next month\n    approver: grace\n    expires: '${inDays(20)}'\n`
  repository.collaborators.set('grace', 'write')
  const waiving = github.openPullRequest(repository, { title: 'Waive', author: 'ann', changes: { '.github/readiness-waivers.yml': text } })
  github.review(repository, waiving, 'grace', 'APPROVED')
  github.merge(repository, waiving, 'ann')
  return opened
}

const findingOf = ({ summary }: CheckRun): string => /finding `([0-9a-f]{16})`/.exec(summary ?? '')?.[1] ?? 'none'

const inDays = (days: number): string => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10)

const waive = (finding: string, until = inDays(30)): string =>
  `/readiness waive ${finding} until ${until} because the provider is exchanged next month`

const press = async ({ repository }: Opened, run: CheckRun, identifier: string, text: string): Promise<void> => {
  await road.github.deliverCheckRun(repository, run, 'ann', identifier)
  await road.github.until(() => (run.text?.includes(text) === true ? true : undefined))
}

describe('a bot that talks: no command makes a comment', () => {
  test('help is answered in the details of the check', async () => {
    const opened = open()
    const run = await reviewed(opened)
    const { conclusion, annotations } = run
    expect(await say(opened, 'ann', '/readiness help')).toBe('rocket')
    expect(run.text).toContain('`/readiness waive FINDING [as not-applicable] until YYYY-MM-DD because REASON`')
    expect(run).toMatchObject({ conclusion, annotations })
    expect(opened.pull.conversation).toHaveLength(1)
  })

  test('a rule and a finding are explained in the details of the check: what, risk, fix, evidence, how to suppress', async () => {
    const opened = open()
    const run = await reviewed(opened)
    expect(await say(opened, 'mia', '/readiness explain external-call-without-timeout')).toBe('rocket')
    for (const part of ['Operational risk', 'Fix', 'How to suppress']) expect(run.text).toContain(`**${part}:**`)
    expect(await say(opened, 'mia', `/readiness explain ${findingOf(run).slice(0, 8)}`)).toBe('rocket')
    for (const part of ['Missing or unsafe', 'Operational risk', 'Fix', 'How to suppress', 'How to waive'])
      expect(run.text).toContain(`**${part}:**`)
    expect(run.text).toContain('`src/server.js:')
    expect(opened.pull.conversation).toHaveLength(2)
    expect(opened.pull.comments).toHaveLength(1)
  })

  test('what is asked before the review has ended stands in the check when it ends', async () => {
    const opened = open()
    expect(await say(opened, 'ann', '/readiness help')).toBe('rocket')
    expect((await reviewed(opened)).text).toContain('requested by `ann`')
  })

  test('the audit of the whole repository stands in the details of the check', async () => {
    const opened = open()
    const run = await reviewed(opened)
    expect(await say(opened, 'ann', '/readiness audit')).toBe('rocket')
    expect(run.text).toContain('## Production readiness of acme/')
    expect(run.text).toContain('### Coverage')
    expect(run.conclusion).toBe('failure')
  })

  test('the audit counts what the base has recorded; what the pull request records itself hides nothing', async () => {
    const old = { ...files, 'src/old.js': unbounded('old') }
    const changed = { ...old, 'src/server.js': unbounded('rates') }
    const base = { ...old, [baselinePath]: await baselineOf(old) }
    const opened = open({ 'src/server.js': changed['src/server.js'], [baselinePath]: await baselineOf(changed) }, base)
    const run = await reviewed(opened)
    expect(await say(opened, 'ann', '/readiness audit')).toBe('rocket')
    const [, gaps = '', baseline = ''] = /\n### Failure handling[^\n]*\n([^]*)\n### Baseline\n([^]*)/.exec(run.text ?? '') ?? []
    expect(gaps).toContain('src/server.js')
    expect(gaps).not.toContain('src/old.js')
    expect(baseline).toContain('recorded in .github/readiness-baseline.json and not listed here')
    expect(run.conclusion).toBe('failure')
  })
})

describe('a re-run button that does nothing: each button of the check acts', () => {
  test('Recheck gives a new check on the same commit', async () => {
    const opened = open()
    const run = await reviewed(opened)
    await road.github.deliverCheckRun(opened.repository, run, 'ann', 'recheck')
    expect(await nextRun(opened, [run])).toMatchObject({ conclusion: 'failure' })
  })

  test('Explain blocking tells everything that blocks, on a fork as well', async () => {
    const { github } = road
    const opened = openPull(github, undefined, { author: 'mia', fork: 'mia' })
    const run = await reviewed(opened)
    await press(opened, run, 'explain-blocking', '## `Explain blocking`')
    expect(run.text).toContain('**Missing or unsafe:**')
    expect(run.text).toContain('requested by `ann`')
    expect(run.actions.map(({ identifier }) => identifier)).toEqual(['recheck', 'explain-blocking', 'show-waived'])
  })

  test('Show waived tells what was accepted, by whom and until when', async () => {
    const opened = openWaived()
    const run = await reviewed(opened)
    expect(run.conclusion).toBe('success')
    await press(opened, run, 'show-waived', `waived until ${inDays(20)} by grace: the provider is exchanged next month`)
  })

  test('pressed again, a button replaces its answer', async () => {
    const opened = open({ 'README.md': '# Shop\n' })
    const run = await reviewed(opened)
    await press(opened, run, 'show-waived', 'No finding of this change is waived or suppressed.')
    await press(opened, run, 'explain-blocking', 'No blocking findings: Production-ready.')
    const { text } = run
    await road.github.deliverCheckRun(opened.repository, run, 'ann', 'show-waived')
    await road.logged('Job done', { repo: opened.repository.name, outcome: 'show-waived' })
    expect(run.text?.length).toBe(text?.length)
  })

  test.each(['rerequested', 'recheck', 'suite'])('a check on a merge group can be run again: %s', async (way) => {
    const { github } = road
    const { repository, pull } = open()
    const group = github.createMergeGroup(repository, pull, { 'src/server.js': unbounded('rates') })
    await github.deliverMergeGroup(repository, group, 'checks_requested')
    const run = await github.completedCheckRun(repository, group.headSha)
    if (way === 'suite') await github.deliverCheckSuite(repository, group.headSha, 'ann', 'rerequested')
    else await github.deliverCheckRun(repository, run, 'ann', way === 'recheck' ? 'recheck' : undefined)
    await github.until(() => repository.checkRuns.find((other) => other !== run && other.headSha === group.headSha && other.conclusion))
    expect(repository.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure', 'failure'])
  })

  test('the buttons of a check on a merge group answer too', async () => {
    const { github } = road
    const opened = open()
    const group = github.createMergeGroup(opened.repository, opened.pull, { 'src/server.js': unbounded('rates') })
    await github.deliverMergeGroup(opened.repository, group, 'checks_requested')
    const run = await github.completedCheckRun(opened.repository, group.headSha)
    await press(opened, run, 'explain-blocking', '**Missing or unsafe:**')
  })

  test('a push whose own event was lost is reviewed by the event of its suite, and only then', async () => {
    const { github, harness } = road
    const { repository, pull } = open()
    const data = { installationId: github.app.installationId, owner: 'acme', repo: repository.name, headSha: repository.headOf(pull) }
    const ask = (): Promise<unknown> => harness.app.store.queue.enqueue({ kind: 'find-pull-requests', data: { ...data, rerun: false } })
    await road.logged('Job done', { jobId: await ask(), outcome: '1 found' })
    const run = await github.completedCheckRun(repository, repository.headOf(pull))
    await road.logged('Job done', { jobId: await ask(), outcome: 'already started' })
    expect(runsOf(repository, pull)).toEqual([run])
  })
})

describe('a gate that its author can disarm, and configuration without an answer', () => {
  test.each([
    ['ignores everything', { '.github/readiness.yml': 'ignore: ["**"]\n' }],
    ['turns the rule off', { '.github/readiness.yml': 'rules: { external-call-without-timeout: off }\n' }],
    [
      'waives its own finding',
      {
        '.github/readiness-waivers.yml': `waivers:\n  - rule: external-call-without-timeout\n    path: src/server.js\n    reason: because I say so\n    approver: max\n    expires: '${inDays(20)}'\n`,
      },
    ],
    [
      'suppresses its own finding',
      {
        'src/server.js': unbounded('rates').replace(
          '  const { data }',
          '  // readiness-ignore external-call-without-timeout -- because I say so\n  const { data }',
        ),
      },
    ],
  ])('a pull request that %s does not pass by it', async (_what, changes) => {
    expect(await reviewed(open({ 'src/server.js': unbounded('rates'), ...changes }))).toMatchObject({ conclusion: 'failure' })
  })

  test.each([
    [
      'would turn off what it breaks',
      { '.github/readiness.yml': 'rules: { external-call-without-timeout: off }\n' },
      'turn off `external-call-without-timeout` (1 P1)',
    ],
    ['would leave it unexamined', { '.github/readiness.yml': 'ignore: ["src/**"]\n' }, 'leave 1 P1, 1 P2 and 1 P3 unexamined'],
    [
      'would call it something else',
      { '.github/readiness.yml': 'rules: { external-call-without-timeout: P3 }\n' },
      'change 1 finding from P1 to P3',
    ],
    [
      'would waive it',
      {
        '.github/readiness-waivers.yml': `waivers:\n  - rule: external-call-without-timeout\n    path: src/server.js\n    reason: because I say so\n    approver: max\n    expires: '${inDays(20)}'\n`,
      },
      'waive 1 P1',
    ],
  ])('a change to the configuration that %s is told what it would do', async (_what, changes, effect) => {
    const { summary } = await reviewed(open({ 'src/server.js': unbounded('rates'), ...changes }))
    expect(summary).toMatch(/This change (?:adds a|edits the) configuration, which takes effect once it is merged\./)
    expect(summary).toContain(effect)
    expect(summary).toContain('instead of not production-ready.')
  })

  test('a change to the configuration that would disarm what was there before is told so as well', async () => {
    const base = { ...files, 'src/server.js': unbounded('rates') }
    const run = await reviewed(open({ '.github/readiness.yml': 'ignore: ["src/**"]\n' }, base))
    expect(run.conclusion).toBe('success')
    expect(run.summary).toContain('leave 1 P1, 1 P2 and 1 P3 unexamined')
  })

  test('a change to the configuration that is not valid does not pass, and is told its line and what was expected', async () => {
    const run = await reviewed(open({ '.github/readiness.yml': '# ours\nblok: P1\n' }))
    expect(run).toMatchObject({ conclusion: 'action_required', title: expect.stringContaining('invalid') as string })
    expect(run.summary).toContain('`.github/readiness.yml:2`: blok')
  })

  test('the configuration counts at the tip of the base branch', async () => {
    const { github } = road
    const opened = open()
    github.pushToBranch(opened.repository, opened.repository.defaultBranch, { '.github/readiness.yml': 'block: P0\n' })
    expect((await reviewed(opened)).conclusion).toBe('neutral')
  })
})

describe("an organisation's policy that every repository copies and any can weaken", () => {
  const ofOwner = (owner: string, policy: string, own?: string): Opened => {
    const { github } = road
    github.addRepository({ owner, name: '.github', files: { '.github/readiness.yml': policy } })
    const base = own === undefined ? files : { ...files, '.github/readiness.yml': own }
    const repository = github.addRepository({ owner, name: 'shop', files: base, collaborators: { ann: 'write', tim: 'read' } })
    const changes = { 'src/server.js': unbounded('rates') }
    return { repository, pull: github.openPullRequest(repository, { title: 'Change', author: 'mia', changes }) }
  }

  test('it holds where the repository says nothing', async () => {
    const run = await reviewed(ofOwner('plain', 'rules: { external-call-without-timeout: P3 }\n'))
    expect(run.conclusion).toBe('neutral')
  })

  test('a key of the repository goes before it, and one that is locked does not, which is told', async () => {
    const policy = 'block: P1\nrules: { external-call-without-timeout: P1 }\nlocked: [block]\n'
    const run = await reviewed(ofOwner('strict', policy, 'block: P0\nrules: { external-call-without-timeout: P2 }\n'))
    expect(run.conclusion).toBe('neutral')
    expect(run.summary).toContain('`.github/readiness.yml:1` sets `block`, which `strict/.github: .github/readiness.yml` locks')
    expect(run.summary).toContain('**Severity:** P2')
  })

  test('one that is not valid passes nothing, and is named', async () => {
    const run = await reviewed(ofOwner('broken', 'locked: [blok]\n'))
    expect(run.conclusion).toBe('action_required')
    expect(run.summary).toContain('broken/.github: .github/readiness.yml:1')
  })

  test.each([
    ['a member', 'teams-yes', { status: 200, body: { state: 'active', role: 'member', url: 'https://api.github.com/teams/1' } }, 'rocket'],
    ['somebody else', 'teams-no', { status: 404, body: { message: 'Not Found' } }, 'confused'],
    ['somebody whose membership cannot be seen', 'teams-unseen', { status: 403, body: { message: 'Forbidden' } }, 'confused'],
  ])('a team that it names may waive: %s', async (_who, owner, answer, reaction) => {
    const off = road.github.onRequest(({ path }) => (path.startsWith(`/orgs/${owner}/teams/sre/memberships/tim`) ? answer : undefined))
    const opened = ofOwner(owner, 'commands: { teams: [sre] }\n')
    const run = await reviewed(opened)
    expect(await say(opened, 'tim', waive(findingOf(run)))).toBe(reaction)
    off()
  })
})

describe('anyone can drive the bot, and commands collide', () => {
  test.each([
    ['eve', '/readiness recheck', 'Only the author of the pull request and users with write access can use this command.'],
    [
      'eve',
      '/readiness explain external-call-without-timeout',
      'Only the author of the pull request and users with write access can use this command.',
    ],
    ['mia', '/readiness help', 'This command requires write access.'],
    ['mia', '/readiness audit', 'This command requires write access.'],
    ['mia', '/readiness pause', 'This command requires write access.'],
    ['eve', '/readiness resume', 'This command requires write access.'],
    [
      'ann',
      '/readiness unwaive 0a1b2c3d',
      'This command requires the maintain or admin role, or membership of a team that the configuration names.',
    ],
    ['ann', '/readiness rechek', 'Did you mean `/readiness recheck`?'],
    ['ann', '/readiness explain no-such-rule', 'No rule has this name'],
    ['ann', '/readiness explain 00000000', 'No finding of this commit has this ID.'],
    ['ann', '/readiness resume', 'Reviews of this pull request are not paused.'],
    ['max', '/readiness unwaive 0a1b2c3d', 'No waiver given by command has this ID.'],
  ])('%s is refused %s with 😕 and a line in the summary', async (login, body, line) => {
    const opened = open()
    const run = await reviewed(opened)
    expect(await say(opened, login, body)).toBe('confused')
    expect(run.summary?.replaceAll('\u200b', '')).toContain(line)
    expect(run.summary).toMatch(/\*\*Final verdict:\*\* Not production-ready\n$/)
    expect(runsOf(opened.repository, opened.pull)).toEqual([run])
    expect(opened.pull.conversation).toHaveLength(1)
  })

  test('refused again and again, it says so once', async () => {
    const opened = open()
    const run = await reviewed(opened)
    for (let time = 0; time < 3; time += 1) await say(opened, 'eve', '/readiness recheck')
    expect(run.summary?.split('by `eve`: not done.')).toHaveLength(2)
  })

  test('whoever is refused ten times in an hour gets no further answer', async () => {
    const { github, harness } = road
    const opened = open()
    await reviewed(opened)
    const key = { owner: 'acme', repo: opened.repository.name, number: opened.pull.number }
    for (let time = 0; time < 10; time += 1) {
      const command = { source: `earlier ${time}`, headSha: 'x', login: 'eve', command: '/readiness audit', outcome: 'refused' } as const
      await harness.app.store.conversation.record(key, command)
    }
    const comment = github.comment(opened.pull, 'eve', '/readiness audit')
    await github.deliverComment(opened.repository, opened.pull, comment)
    await road.logged('Job done', { commentId: comment.id, outcome: 'ignored' })
    expect(comment.reactions).toEqual([])
    expect(await say(opened, 'ann', '/readiness help')).toBe('rocket')
  })

  test('a commit is reviewed again once a minute for each person', async () => {
    const opened = open()
    await reviewed(opened)
    await sayForReview(opened, 'ann', '/readiness recheck')
    expect(await say(opened, 'ann', '/readiness recheck')).toBe('confused')
    await sayForReview(opened, 'mia', '/readiness recheck')
  })

  test('a comment that was edited, be it by somebody else, commands nothing', async () => {
    const { github } = road
    const { repository, pull } = open()
    const comment = github.comment(pull, 'ann', '/readiness pause')
    comment.updatedAt = new Date(comment.updatedAt.getTime() + 5_000)
    await github.deliverComment(repository, pull, comment)
    await road.logged('Job done', { commentId: comment.id, outcome: 'no command' })
    expect(comment.reactions).toEqual([])
  })

  test.each(['/review', '/recheck', '/explain', '@readiness recheck'])('the command of another bot, %s, is none of ours', async (body) => {
    const { github } = road
    const { repository, pull } = open()
    const comment = github.comment(pull, 'ann', body)
    await github.deliverComment(repository, pull, comment)
    expect(comment.reactions).toEqual([])
  })

  test('several commands of one comment are all carried out, each once', async () => {
    const opened = open()
    const run = await reviewed(opened)
    expect(await say(opened, 'ann', '/readiness help\n\n/readiness explain external-call-without-timeout\n/readiness pause')).toBe('rocket')
    expect(run.text).toContain('## `/readiness help`')
    expect(run.text).toContain('## `/readiness explain`')
    expect(run.summary).toContain('`/readiness pause` by `ann`: done.')
  })
})

describe('pausing', () => {
  test('a push while reviews are paused is not reviewed and does not pass; resumed, it is', async () => {
    const { github } = road
    const opened = open({ 'README.md': '# Shop\n' })
    const first = await reviewed(opened)
    expect(await say(opened, 'ann', '/readiness pause')).toBe('rocket')
    expect(first.conclusion).toBe('success')
    await github.pushCommit(opened.repository, opened.pull, { 'README.md': '# The shop\n' })
    const paused = await reviewed(opened, 'synchronize')
    expect(paused).toMatchObject({ conclusion: 'action_required', title: 'Paused, not reviewed' })
    expect(paused.summary).toContain('paused by `ann`')
    expect(await sayForReview(opened, 'ann', '/readiness resume')).toMatchObject({ conclusion: 'success' })
  })

  test('a single commit can be reviewed while reviews are paused', async () => {
    const opened = open({ 'README.md': '# Shop\n' })
    await say(opened, 'ann', '/readiness pause')
    const paused = await reviewed(opened)
    expect(paused.conclusion).toBe('action_required')
    await road.github.deliverCheckRun(opened.repository, paused, 'ann')
    expect(await nextRun(opened, [paused])).toMatchObject({ conclusion: 'success' })
  })
})

describe('no way to accept a risk but to silence everything', () => {
  test('a maintainer waives one finding of this pull request, and nothing else', async () => {
    const both = bounded('fees').replace(
      "app.get('/fees'",
      "app.get('/rates', async (_request, response) => {\n  const { data } = await axios.get('https://rates.example.com/rates')\n  response.json(data)\n})\napp.get('/fees'",
    )
    const opened = open({ 'src/server.js': both.replace(', { timeout: 2000 }', '') })
    const run = await reviewed(opened)
    const [first = '', second = ''] = [...(run.summary ?? '').matchAll(/finding `([0-9a-f]{16})`/g)].map(([, id]) => id)
    expect(first).not.toBe(second)
    const after = await sayForReview(opened, 'max', waive(first))
    expect(after.conclusion).toBe('failure')
    expect(after.summary).toContain(`waived until ${inDays(31)} by max: the provider is exchanged next month`)
    expect(after.summary).toContain(`finding \`${second}\``)
    expect(opened.pull.comments.map(({ minimized }) => minimized !== undefined)).toEqual(
      opened.pull.comments.map(({ body }) => body.includes(first)),
    )
  })

  test('a waiver holds over further pushes, and is taken back by command', async () => {
    const { github } = road
    const opened = open()
    const run = await reviewed(opened)
    expect(await sayForReview(opened, 'max', waive(findingOf(run).slice(0, 6)))).toMatchObject({ conclusion: 'success' })
    await github.pushCommit(opened.repository, opened.pull, { 'README.md': '# Shop\n' })
    expect((await reviewed(opened, 'synchronize')).conclusion).toBe('success')
    expect(await sayForReview(opened, 'max', `/readiness unwaive ${findingOf(run)}`)).toMatchObject({ conclusion: 'failure' })
  })

  test('a waiver is honoured in the merge queue', async () => {
    const { github } = road
    const opened = open()
    const run = await reviewed(opened)
    await sayForReview(opened, 'max', waive(findingOf(run)))
    const group = github.createMergeGroup(opened.repository, opened.pull, { 'src/server.js': unbounded('rates') })
    await github.deliverMergeGroup(opened.repository, group, 'checks_requested')
    expect(await github.completedCheckRun(opened.repository, group.headSha)).toMatchObject({ conclusion: 'success' })
  })

  test('a waiver that has ended opens its finding again, without a push', async () => {
    const { harness } = road
    const { queue, conversation, ledger } = harness.app.store
    const opened = open()
    const run = await reviewed(opened)
    const waived = await sayForReview(opened, 'max', waive(findingOf(run), inDays(0)))
    expect(waived.conclusion).toBe('success')
    await road.logged('Job done', { repo: opened.repository.name, job: 'review', outcome: 'production-ready' })
    // As if the day had passed: what was given yesterday, and a review that rests on it.
    const key = { installationId: road.github.app.installationId, owner: 'acme', repo: opened.repository.name, number: opened.pull.number }
    const [given] = await conversation.waiversOf(key, inDays(0))
    if (!given) throw new Error('no waiver was stored')
    await conversation.waive(key, { ...given, expires: inDays(0) })
    await ledger.finish(key, opened.repository.headOf(opened.pull), 'production-ready', inDays(0))
    await queue.enqueue({ kind: 'reconcile', data: {} })
    expect(await nextRun(opened, [run, waived])).toMatchObject({ conclusion: 'failure' })
  })

  test('a review knows when the first of its waivers ends, those of the file as well', async () => {
    const { ledger } = road.harness.app.store
    const opened = openWaived()
    await reviewed(opened)
    await road.logged('Job done', { repo: opened.repository.name, job: 'review', outcome: 'production-ready' })
    const isTold = async (day: number): Promise<boolean> =>
      (await ledger.takeExpired(inDays(day), 100)).some(({ repo }) => repo === opened.repository.name)
    expect(await isTold(19)).toBe(false)
    expect(await isTold(20)).toBe(true)
  })

  test.each([
    ['mia', waive('FINDING'), 'The author of the pull request cannot waive its findings'],
    ['ann', waive('FINDING'), 'This command requires the maintain or admin role'],
    ['eve', waive('FINDING'), 'This command requires the maintain or admin role'],
    ['max', waive('FINDING', inDays(-1)), 'The end date of the waiver has passed.'],
    ['max', waive('FINDING', inDays(900)), 'A waiver given by command lasts at most a year.'],
    ['max', waive('0123456789abcdef'), 'No finding of this commit has this ID.'],
    ['max', waive('0a'), 'No finding of this commit has this ID.'],
    ['max', `/readiness waive FINDING until ${inDays(3)} because no`, 'Give a reason why this risk is acceptable'],
    ['max', '/readiness waive FINDING', 'Expected `/readiness waive FINDING [as not-applicable] until YYYY-MM-DD because REASON`.'],
  ])('%s may not say %s', async (login, body, line) => {
    const opened = open()
    opened.repository.collaborators.set('mia', 'admin')
    const run = await reviewed(opened)
    expect(await say(opened, login, body.replace('FINDING', findingOf(run)))).toBe('confused')
    expect(run.summary).toContain(line)
    expect(runsOf(opened.repository, opened.pull)).toEqual([run])
  })

  test('a waiver in the file does not count on the pull request that its approver opens', async () => {
    const waivers = `waivers:\n  - rule: external-call-without-timeout\n    path: src/server.js\n    reason: the provider is exchanged next month\n    approver: mia\n    expires: '${inDays(20)}'\n`
    const run = await reviewed(open(undefined, { ...files, '.github/readiness-waivers.yml': waivers }))
    expect(run.conclusion).toBe('failure')
    expect(run.summary).toContain('its approver, mia, opened this pull request')
  })

  test('an ended waiver in the file does not count, and the finding says so', async () => {
    const waivers = `waivers:\n  - rule: external-call-without-timeout\n    path: src/server.js\n    reason: the provider was exchanged\n    approver: max\n    expires: '${inDays(-2)}'\n`
    const run = await reviewed(open(undefined, { ...files, '.github/readiness-waivers.yml': waivers }))
    expect(run.conclusion).toBe('failure')
    expect(run.summary).toContain(`the waiver by max expired on ${inDays(-2)}`)
  })
})
