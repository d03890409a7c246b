import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PullRequest, Repository } from '#demo/stand-in/repository'
import {
  files,
  gate,
  harmless,
  hazard,
  lets,
  newestRun,
  openRepository,
  openRoad,
  retarget,
  settled,
  tell,
  watchGate,
  type Road,
} from './road.ts'

let road: Road
beforeAll(async () => {
  road = await openRoad({ concurrency: 1 })
})
afterEach(() => {
  expect(road.github.state.violations).toEqual([])
})
afterAll(() => road.stop())

const advisory = { ...files, '.github/readiness.yml': 'drafts: advisory\n' }

const open = (
  changes = hazard,
  more: { readonly base?: typeof files; readonly draft?: boolean; readonly into?: string } = {},
): { readonly repository: Repository; readonly pull: PullRequest; readonly head: string } => {
  const { base, ...fields } = more
  const repository = openRepository(road, base)
  const pull = road.github.openPullRequest(repository, {
    title: 'Change',
    author: 'eve',
    changes,
    ...fields,
    from: repository.branches.get('main') ?? '',
  })
  return { repository, pull, head: repository.headOf(pull) }
}

/** The state of the gate at the moment when the review begins to read the change. */
const gateWhenReading = (repository: Repository, head: string): { readonly states: string[]; readonly end: () => void } => {
  const states: string[] = []
  const end = road.github.onRequest(({ path }) => {
    if (path.startsWith(`/repos/${repository.fullName}/compare/`)) states.push(gate(repository, head))
    return undefined
  })
  return { states, end }
}

describe('a draft', () => {
  it('with blocking findings does not leave a passing conclusion on its commit', async () => {
    const { repository, pull, head } = open(hazard, { draft: true })
    await tell(road, repository, pull, 'opened')
    expect(gate(repository, head)).toBe('failure')
  })

  it('that the repository lets pass loses that conclusion before anything is read, once it is ready', async () => {
    const { repository, pull, head } = open(hazard, { draft: true, base: advisory })
    await tell(road, repository, pull, 'opened')
    expect(gate(repository, head)).toBe('neutral')
    const reading = gateWhenReading(repository, head)
    pull.draft = false
    await tell(road, repository, pull, 'ready_for_review')
    reading.end()
    expect(reading.states).toEqual(['pending'])
    expect(gate(repository, head)).toBe('failure')
  })

  it('made ready while many reviews wait in line loses it at once, and not when its turn comes', async () => {
    const { repository, pull, head } = open(hazard, { draft: true, base: advisory })
    await tell(road, repository, pull, 'opened')
    const held = Promise.withResolvers<void>()
    const busy = open()
    const off = road.github.onRequest(async ({ path }) => {
      if (path.startsWith(`/repos/${busy.repository.fullName}/compare/`)) await held.promise
      return undefined
    })
    try {
      await road.github.deliverPullRequest(busy.repository, busy.pull, 'opened')
      await road.github.until(() => (newestRun(busy.repository, busy.head) ? true : undefined))
      pull.draft = false
      await road.github.deliverPullRequest(repository, pull, 'ready_for_review')
      await road.github.until(() => (gate(repository, head) === 'pending' ? true : undefined))
    } finally {
      held.resolve()
      off()
    }
    await settled(road)
    expect(gate(repository, head)).toBe('failure')
  })

  it('made ready while it is reviewed does not conclude as a draft', async () => {
    const { repository, pull, head } = open(hazard, { draft: true, base: advisory })
    const off = road.github.onRequest(async ({ path }) => {
      if (!path.startsWith(`/repos/${repository.fullName}/compare/`)) return undefined
      off()
      pull.draft = false
      await road.github.deliverPullRequest(repository, pull, 'ready_for_review')
      return undefined
    })
    const watched = watchGate(road, repository, head)
    await tell(road, repository, pull, 'opened')
    watched.end()
    expect(watched.seen.filter(lets)).toEqual([])
    expect(gate(repository, head)).toBe('failure')
  })
})

describe('another base branch', () => {
  it('that blocks nothing gives no verdict that is still there when the pull request comes back', async () => {
    const { repository, pull, head } = open()
    await tell(road, repository, pull, 'opened')
    const watched = watchGate(road, repository, head)
    await retarget(road, repository, pull, 'weak')
    await retarget(road, repository, pull, 'main')
    watched.end()
    expect(watched.seen.filter(lets)).toEqual([])
    expect(gate(repository, head)).toBe('failure')
  })

  it('of a pull request that was opened into a weak branch takes its green check back before anything is read', async () => {
    const { repository, pull, head } = open(hazard, { into: 'weak' })
    await tell(road, repository, pull, 'opened')
    expect(lets(gate(repository, head))).toBe(true)
    const reading = gateWhenReading(repository, head)
    await retarget(road, repository, pull, 'main')
    reading.end()
    expect(reading.states).toEqual(['pending'])
    expect(gate(repository, head)).toBe('failure')
  })

  it('with settings of its own that turn everything off does not decide for the default branch', async () => {
    const { repository, pull, head } = open(hazard, { into: 'weak' })
    road.github.pushToBranch(repository, 'weak', { '.github/readiness.yml': 'ignore: ["**"]\n' })
    await tell(road, repository, pull, 'opened')
    await retarget(road, repository, pull, 'main')
    expect(gate(repository, head)).toBe('failure')
  })

  it('whose event is lost is found by reconciliation', async () => {
    const { repository, pull, head } = open(hazard, { into: 'weak' })
    await tell(road, repository, pull, 'opened')
    expect(lets(gate(repository, head))).toBe(true)
    pull.baseRef = 'main'
    await road.harness.app.store.queue.enqueue({ kind: 'reconcile', data: {} })
    await settled(road)
    expect(gate(repository, head)).toBe('failure')
  })

  it('that has green, pushed to by the head of another pull request, is taken back before the push is debounced', async () => {
    const { repository, pull, head } = open(hazard, { into: 'weak' })
    await tell(road, repository, pull, 'opened')
    expect(lets(gate(repository, head))).toBe(true)
    pull.state = 'closed'
    await tell(road, repository, pull, 'closed')
    const victim = road.github.openPullRequest(repository, { title: 'Other', author: 'eve', changes: harmless })
    await tell(road, repository, victim, 'opened')
    victim.heads.push(head)
    const reading = gateWhenReading(repository, head)
    await tell(road, repository, victim, 'synchronize')
    reading.end()
    expect(reading.states).toEqual(['pending'])
    expect(gate(repository, head)).toBe('failure')
  })
})

describe('settings of the base branch', () => {
  const allOff = { ...files, '.github/readiness.yml': 'block: P0\n' }

  const openFromOld = (newSettings: Readonly<Record<string, string | null>>, base = allOff) => {
    const repository = openRepository(road, base)
    const old = repository.branches.get('main') ?? ''
    road.github.pushToBranch(repository, 'main', newSettings)
    const pull = road.github.openPullRequest(repository, { title: 'Change', author: 'eve', changes: hazard, from: old })
    return { repository, pull, head: repository.headOf(pull) }
  }

  it.each([
    ['were tightened since', { '.github/readiness.yml': 'block: P1\n' }],
    ['were removed since', { '.github/readiness.yml': null }],
  ])('that an author brings back by branching from an old commit, and that %s, do not count', async (_how, settings) => {
    const { repository, pull, head } = openFromOld(settings)
    await tell(road, repository, pull, 'opened')
    expect(gate(repository, head)).toBe('failure')
  })

  it('that an old merge base has, and are not valid at the tip, give no verdict', async () => {
    const { repository, pull, head } = openFromOld({ '.github/readiness.yml': 'blok: P1\n' })
    await tell(road, repository, pull, 'opened')
    expect(gate(repository, head)).toBe('action_required')
  })

  it.each([
    ['a push', 'push'],
    ['reconciliation, where the event of the push is lost', 'reconcile'],
    ['`/readiness recheck`', 'recheck'],
  ])('that are tightened take effect on open pull requests by %s', async (_what, by) => {
    const repository = openRepository(road, allOff)
    const pull = road.github.openPullRequest(repository, { title: 'Change', author: 'ann', changes: hazard })
    const head = repository.headOf(pull)
    await tell(road, repository, pull, 'opened')
    const before = repository.branches.get('main') ?? ''
    expect(lets(gate(repository, head))).toBe(true)
    road.github.pushToBranch(repository, 'main', { '.github/readiness.yml': 'block: P1\n' })
    if (by === 'push') await road.github.deliverPush(repository, { branch: 'main', before, by: 'max', modified: ['.github/readiness.yml'] })
    if (by === 'reconcile') await road.harness.app.store.queue.enqueue({ kind: 'reconcile', data: {} })
    if (by === 'recheck') await road.github.deliverComment(repository, pull, road.github.comment(pull, 'ann', '/readiness recheck'))
    await settled(road)
    expect(gate(repository, head)).toBe('failure')
  })

  it('of a merge group are those that the group is merged onto', async () => {
    const { repository, pull } = openFromOld({ '.github/readiness.yml': 'block: P1\n' })
    const group = road.github.createMergeGroup(repository, pull, hazard)
    await road.github.deliverMergeGroup(repository, group, 'checks_requested')
    await settled(road)
    expect(gate(repository, group.headSha)).toBe('failure')
  })

  it('that a pull request adds for the first time do not count, and its summary says how they would', async () => {
    const { repository, pull, head } = open({ ...hazard, '.github/readiness.yml': 'ignore: ["**"]\n' })
    await tell(road, repository, pull, 'opened')
    expect(gate(repository, head)).toBe('failure')
    expect(newestRun(repository, head)?.summary).toContain('This change adds a configuration, which takes effect once it is merged.')
  })
})
