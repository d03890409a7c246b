import { describe, expect, it } from 'vitest'
import type { Announcement } from '#github/writing/check-run'
import { announce, concludeUnfinished, supersede } from '#github/writing/check-run'
import { createOctokit } from '#github/client/octokit-options'
import { servePullRequest } from '../../support/github-pull-request.ts'
import { openGitHubWire } from '../../support/github-wire.ts'
import { createTestClock } from '../../support/test-clock.ts'

const announcement: Announcement = {
  owner: 'acme',
  repo: 'shop',
  headSha: 'a'.repeat(40),
  name: 'Production readiness',
  externalId: 'acme/shop#7',
  appId: 99,
  title: 'Reviewing',
  summary: 'Reading the change.',
}

const open = () => {
  const wire = openGitHubWire()
  const clock = createTestClock()
  const served = servePullRequest(wire)
  return { wire, served, clock, octokit: createOctokit({ auth: 'token', clock }) }
}

describe('a review shows at once that it has begun', () => {
  it('by a check run in progress', async () => {
    const { octokit, served, clock } = open()
    const run = await announce(octokit, announcement, undefined, clock)
    expect(served.checkRuns).toMatchObject([
      {
        id: run.checkRunId,
        name: 'Production readiness',
        headSha: 'a'.repeat(40),
        externalId: 'acme/shop#7',
        status: 'in_progress',
        conclusion: null,
        summary: 'Reading the change.',
      },
    ])
    expect(run).toMatchObject({ annotationsThere: 0, url: `https://github.com/acme/shop/runs/${run.checkRunId}` })
  })

  it('without looking when the work is begun for the first time', async () => {
    const { octokit, wire, clock } = open()
    await announce(octokit, announcement, [], clock)
    expect(wire.requests).toHaveLength(1)
  })

  it('by the run that an earlier try left unfinished', async () => {
    const { octokit, served, clock } = open()
    const first = await announce(octokit, announcement, undefined, clock)
    served.checkRuns[0]!.annotations.push({}, {})
    const second = await announce(octokit, announcement, undefined, clock)
    expect(second).toEqual({ ...first, annotationsThere: 2 })
    expect(served.checkRuns).toHaveLength(1)
  })

  it.each([
    ['a run that has ended', { status: 'completed' }],
    ['a run of other work on the same commit', { externalId: 'acme/shop#8' }],
  ])('never by %s', async (_, change) => {
    const { octokit, served, clock } = open()
    await announce(octokit, announcement, undefined, clock)
    Object.assign(served.checkRuns[0]!, change)
    const second = await announce(octokit, announcement, undefined, clock)
    expect(second.checkRunId).not.toBe(served.checkRuns[0]!.id)
    expect(served.checkRuns).toHaveLength(2)
  })

  it('once, when the answer is lost after the run was created', async () => {
    const { octokit, served, clock } = open()
    served.fail('create run', 'lost after')
    const run = await announce(octokit, announcement, [], clock)
    expect(served.checkRuns.map(({ id }) => id)).toEqual([run.checkRunId])
  })

  it('all the same, when the request was lost on its way', async () => {
    const { octokit, served, clock } = open()
    served.fail('create run', 'lost before', 'lost before')
    const run = await announce(octokit, announcement, [], clock)
    expect(served.checkRuns.map(({ id }) => id)).toEqual([run.checkRunId])
  })
})

describe('a run without a verdict is ended', () => {
  it('with a conclusion that never passes', async () => {
    const { octokit, served, clock } = open()
    const run = await announce(octokit, announcement, undefined, clock)
    await concludeUnfinished(octokit, run, { correlationId: 'job-1' })
    expect(served.checkRuns[0]).toMatchObject({ status: 'completed', conclusion: 'action_required', title: 'Not examined' })
    expect(served.checkRuns[0]!.summary).toContain('`job-1`')
  })

  it('as superseded when there is a newer head', async () => {
    const { octokit, served, clock } = open()
    const run = await announce(octokit, announcement, undefined, clock)
    await supersede(octokit, run, 'f'.repeat(40))
    expect(served.checkRuns[0]).toMatchObject({ status: 'completed', conclusion: 'cancelled', title: 'Superseded by fffffff' })
  })

  it.each([
    [
      'after a failure',
      (octokit: Parameters<typeof supersede>[0], run: Parameters<typeof supersede>[1]) =>
        concludeUnfinished(octokit, run, { correlationId: 'job-1' }),
    ],
    [
      'by a newer head',
      (octokit: Parameters<typeof supersede>[0], run: Parameters<typeof supersede>[1]) => supersede(octokit, run, 'f'.repeat(40)),
    ],
  ])('but a verdict that is there stays, %s', async (_, end) => {
    const { octokit, served, clock } = open()
    const run = await announce(octokit, announcement, undefined, clock)
    Object.assign(served.checkRuns[0]!, { status: 'completed', conclusion: 'failure' })
    await end(octokit, run)
    expect(served.checkRuns[0]).toMatchObject({ conclusion: 'failure', title: 'Reviewing' })
  })
})
