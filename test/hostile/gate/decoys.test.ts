import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createHandlers } from '#app/jobs/create-handlers'
import type { PullRequest, Repository } from '#demo/stand-in/repository'
import { startForTest } from '../../app/harness.ts'
import { gate, harmless, hazard, lets, newestRun, openRepository, openRoad, settled, tell, watchGate, type Road } from './road.ts'

let road: Road
beforeAll(async () => {
  road = await openRoad({ concurrency: 2 })
})
afterEach(() => {
  expect(road.github.state.violations).toEqual([])
})
afterAll(() => road.stop())

interface Attacked {
  readonly repository: Repository
  /** Into `main`, which requires the check. */
  readonly real: PullRequest
  readonly head: string
}

const openReal = (more: { readonly changes?: typeof hazard; readonly draft?: boolean; readonly fork?: string } = {}): Attacked => {
  const repository = openRepository(road)
  const { changes = hazard, ...fields } = more
  const real = road.github.openPullRequest(repository, { title: 'Change', author: 'eve', changes, ...fields })
  return { repository, real, head: repository.headOf(real) }
}

const openDecoy = ({ repository, head }: Attacked, into = 'weak', more: { readonly fork?: string; readonly draft?: boolean } = {}) =>
  road.github.openPullRequest(repository, { title: 'Decoy', author: 'eve', changes: {}, head, into, branch: `decoy-${into}`, ...more })

describe('a second pull request with the same head', () => {
  it('into an unprotected branch that blocks nothing does not turn the required check green', async () => {
    const attacked = openReal()
    await tell(road, attacked.repository, attacked.real, 'opened')
    const watched = watchGate(road, attacked.repository, attacked.head)
    await tell(road, attacked.repository, openDecoy(attacked), 'opened')
    watched.end()
    expect(gate(attacked.repository, attacked.head)).toBe('failure')
    expect(watched.seen.filter(lets)).toEqual([])
  })

  it('into an unprotected branch, announced before the real one, does not leave its green check to it', async () => {
    const attacked = openReal()
    const decoy = openDecoy(attacked)
    attacked.real.state = 'closed'
    await tell(road, attacked.repository, decoy, 'opened')
    expect(lets(gate(attacked.repository, attacked.head))).toBe(true)
    attacked.real.state = 'open'
    await tell(road, attacked.repository, attacked.real, 'opened')
    expect(gate(attacked.repository, attacked.head)).toBe('failure')
  })

  it('announced at the same moment as the real one, ends with the real one’s verdict', async () => {
    const attacked = openReal()
    const decoy = openDecoy(attacked)
    const watched = watchGate(road, attacked.repository, attacked.head)
    await Promise.all([
      road.github.deliverPullRequest(attacked.repository, decoy, 'opened'),
      road.github.deliverPullRequest(attacked.repository, attacked.real, 'opened'),
    ])
    await settled(road)
    watched.end()
    expect(gate(attacked.repository, attacked.head)).toBe('failure')
    expect(watched.seen.filter(lets)).toEqual([])
  })

  it('whose real one was never announced to the App, concludes nothing green and has the real one reviewed', async () => {
    const attacked = openReal()
    const watched = watchGate(road, attacked.repository, attacked.head)
    await tell(road, attacked.repository, openDecoy(attacked), 'opened')
    watched.end()
    expect(watched.seen.filter(lets)).toEqual([])
    expect(gate(attacked.repository, attacked.head)).toBe('failure')
  })

  it('from a fork, which no list of a commit names, does not turn the check green', async () => {
    const attacked = openReal({ fork: 'eve' })
    await tell(road, attacked.repository, attacked.real, 'opened')
    await tell(road, attacked.repository, openDecoy(attacked, 'weak', { fork: 'eve' }), 'opened')
    expect(gate(attacked.repository, attacked.head)).toBe('failure')
  })

  it('that is closed again does not improve the check', async () => {
    const attacked = openReal()
    await tell(road, attacked.repository, attacked.real, 'opened')
    const decoy = openDecoy(attacked)
    await tell(road, attacked.repository, decoy, 'opened')
    decoy.state = 'closed'
    await tell(road, attacked.repository, decoy, 'closed')
    expect(gate(attacked.repository, attacked.head)).toBe('failure')
  })

  it('does not improve the check when the real one is closed, which could be reopened and merged by it', async () => {
    const attacked = openReal()
    await tell(road, attacked.repository, attacked.real, 'opened')
    const decoy = openDecoy(attacked)
    await tell(road, attacked.repository, decoy, 'opened')
    const watched = watchGate(road, attacked.repository, attacked.head)
    attacked.real.state = 'closed'
    await tell(road, attacked.repository, attacked.real, 'closed')
    await tell(road, attacked.repository, decoy, 'reopened')
    attacked.real.state = 'open'
    await tell(road, attacked.repository, attacked.real, 'reopened')
    watched.end()
    expect(watched.seen.filter(lets)).toEqual([])
    expect(gate(attacked.repository, attacked.head)).toBe('failure')
  })

  it('as a draft does not take the check over', async () => {
    const attacked = openReal()
    await tell(road, attacked.repository, attacked.real, 'opened')
    await tell(road, attacked.repository, openDecoy(attacked, 'weak', { draft: true }), 'opened')
    expect(gate(attacked.repository, attacked.head)).toBe('failure')
  })

  it.each(['check_run', 'check_suite'])('run again by a %s event of its own does not turn the check green', async (event) => {
    const attacked = openReal()
    await tell(road, attacked.repository, attacked.real, 'opened')
    await tell(road, attacked.repository, openDecoy(attacked), 'opened')
    const run = newestRun(attacked.repository, attacked.head)
    if (!run) throw new Error('No run.')
    if (event === 'check_run') await road.github.deliverCheckRun(attacked.repository, run, 'eve')
    else await road.github.deliverCheckSuite(attacked.repository, attacked.head, 'eve', 'rerequested')
    await settled(road)
    expect(gate(attacked.repository, attacked.head)).toBe('failure')
  })

  it('with `/readiness recheck` on it does not turn the check green', async () => {
    const attacked = openReal()
    await tell(road, attacked.repository, attacked.real, 'opened')
    const decoy = openDecoy(attacked)
    await tell(road, attacked.repository, decoy, 'opened')
    await road.github.deliverComment(attacked.repository, decoy, road.github.comment(decoy, 'eve', '/readiness recheck'))
    await settled(road)
    expect(gate(attacked.repository, attacked.head)).toBe('failure')
  })

  it('into a branch without the fault does not turn a good pull request red either', async () => {
    const attacked = openReal({ changes: harmless })
    const { repository } = attacked
    const first = repository.branches.get('main') ?? ''
    const strict = repository.commitChanges(
      { '.github/readiness.yml': 'block: P3\nwithFixes: failure\n' },
      { parents: [first], author: 'eve', date: new Date(), message: 'Strict' },
    )
    repository.branches.set('strict', strict.sha)
    await tell(road, repository, attacked.real, 'opened')
    expect(gate(repository, attacked.head)).toBe('success')
    await tell(road, repository, openDecoy(attacked, 'strict'), 'opened')
    expect(gate(repository, attacked.head)).toBe('success')
  })

  it.each(['ruleset', 'classic protection', 'rules that cannot be read'])(
    'counts where its base requires the check by a %s, and the check names both',
    async (by) => {
      const attacked = openReal({ changes: harmless })
      const { repository, head } = attacked
      const first = repository.branches.get('main') ?? ''
      const strict = repository.commitChanges(
        { 'src/other.js': 'export const other = 1\n', 'src/server.js': null },
        { parents: [first], author: 'max', date: new Date(), message: 'Release' },
      )
      repository.branches.set('release', strict.sha)
      const settings = { '.github/readiness.yml': 'block: P3\nrules: { external-call-without-timeout: off }\nblok: 1\n' }
      road.github.pushToBranch(repository, 'release', settings)
      if (by === 'ruleset') repository.requiredChecks.set('release', ['Production readiness'])
      if (by === 'classic protection') repository.protectedBy.set('release', ['Production readiness'])
      const off = road.github.onRequest(({ path }) =>
        by.startsWith('rules') && path.startsWith(`/repos/${repository.fullName}/rules/`)
          ? { status: 403, body: { message: 'Resource not accessible by integration' } }
          : undefined,
      )
      try {
        await tell(road, repository, attacked.real, 'opened')
        expect(gate(repository, head)).toBe('success')
        const other = openDecoy(attacked, 'release')
        await tell(road, repository, other, 'opened')
        expect(gate(repository, head)).toBe('action_required')
        expect(newestRun(repository, head)?.summary).toContain('#1 (into `main`) and #2 (into `release`)')
        other.state = 'closed'
        await tell(road, repository, other, 'closed')
        expect(gate(repository, head)).toBe('success')
      } finally {
        off()
      }
    },
  )

  it('whose own review cannot be made does not let the other one pass', async () => {
    const attacked = openReal({ changes: harmless })
    const { repository, head } = attacked
    repository.branches.set('release', repository.branches.get('main') ?? '')
    repository.requiredChecks.set('release', ['Production readiness'])
    openDecoy(attacked, 'release')
    const off = road.github.onRequest(({ path }) =>
      path.startsWith(`/repos/${repository.fullName}/compare/release...`) ? { status: 418, body: { message: 'No.' } } : undefined,
    )
    try {
      await tell(road, repository, attacked.real, 'opened')
      expect(lets(gate(repository, head))).toBe(false)
    } finally {
      off()
    }
  })
})

describe('the head of a merge group', () => {
  it('opened as a pull request into an unprotected branch keeps the group’s failing check', async () => {
    const attacked = openReal()
    const { repository, real } = attacked
    const group = road.github.createMergeGroup(repository, real, hazard)
    await road.github.deliverMergeGroup(repository, group, 'checks_requested')
    await settled(road)
    expect(gate(repository, group.headSha)).toBe('failure')
    await tell(road, repository, openDecoy({ ...attacked, head: group.headSha }), 'opened')
    expect(gate(repository, group.headSha)).toBe('failure')
  })

  it('keeps it too where the database is lost', async () => {
    const attacked = openReal()
    const { repository, real } = attacked
    const group = road.github.createMergeGroup(repository, real, hazard)
    await road.github.deliverMergeGroup(repository, group, 'checks_requested')
    await settled(road)
    const decoy = openDecoy({ ...attacked, head: group.headSha })
    const { app, url } = road.github
    const other = await startForTest({
      appId: app.id,
      privateKey: app.privateKeyPem,
      webhookSecrets: [app.webhookSecret],
      apiUrl: `${url}/api/v3`,
      handlers: createHandlers,
    })
    try {
      const data = { installationId: app.installationId, owner: 'acme', repo: repository.name, number: decoy.number, rerun: true }
      await other.app.store.queue.enqueue({ kind: 'review', data })
      await settled({ ...road, harness: other })
    } finally {
      await other.stop()
    }
    expect(gate(repository, group.headSha)).toBe('failure')
  })
})
