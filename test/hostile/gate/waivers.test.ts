import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PullRequest, Repository } from '#demo/stand-in/repository'
import { gate, hazard, newestRun, openRepository, openRoad, settled, tell, type Road } from './road.ts'

let road: Road
beforeAll(async () => {
  road = await openRoad({ concurrency: 1 })
})
afterEach(() => {
  expect(road.github.state.violations).toEqual([])
})
afterAll(() => road.stop())

const waiversPath = '.github/readiness-waivers.yml'
const inDays = (days: number): string => new Date(Date.now() + days * 24 * 3600 * 1000).toISOString().slice(0, 10)

const waiver = (approver = 'bob', reason = 'the provider is exchanged next month'): string =>
  `  - rule: external-call-without-timeout\n    path: src/server.js\n    reason: ${reason}\n    approver: ${approver}\n    expires: '${inDays(20)}'\n`

const fileOf = (...waivers: readonly string[]): string => `waivers:\n${waivers.join('')}`

/** A pull request of ann's that brings the waiver file; nothing of it is merged yet. */
const proposeFile = (repository: Repository, text: string, more: { readonly author?: string } = {}): PullRequest =>
  road.github.openPullRequest(repository, { title: 'Waive', author: 'ann', changes: { [waiversPath]: text }, ...more })

/** Opens carl's pull request with the hazard, and gives what the gate says of it. */
const verdictOfHazard = async (repository: Repository, author = 'carl'): Promise<{ readonly state: string; readonly summary: string }> => {
  const pull = road.github.openPullRequest(repository, { title: 'Change', author, changes: hazard })
  await tell(road, repository, pull, 'opened')
  const head = repository.headOf(pull)
  return { state: gate(repository, head), summary: newestRun(repository, head)?.summary ?? '' }
}

describe('a waiver of a P1 in the file', () => {
  it('counts when its approver approved the pull request that brought it', async () => {
    const repository = openRepository(road)
    const pull = proposeFile(repository, fileOf(waiver()))
    road.github.review(repository, pull, 'bob', 'APPROVED')
    road.github.merge(repository, pull, 'ann')
    const { state, summary } = await verdictOfHazard(repository)
    expect(state).toBe('success')
    expect(summary).toContain('by bob: the provider')
  })

  it('counts while GraphQL answers errors only, and one without an approval does not', async () => {
    const approved = openRepository(road)
    const pull = proposeFile(approved, fileOf(waiver()))
    road.github.review(approved, pull, 'bob', 'APPROVED')
    road.github.merge(approved, pull, 'ann')
    const unapproved = openRepository(road)
    road.github.merge(unapproved, proposeFile(unapproved, fileOf(waiver())), 'ann')
    const off = road.github.onRequest(({ path }) =>
      path === '/graphql' ? { status: 200, body: { errors: [{ message: 'Internal error.' }] } } : undefined,
    )
    try {
      expect((await verdictOfHazard(approved)).state).toBe('success')
      expect((await verdictOfHazard(unapproved)).state).toBe('failure')
    } finally {
      off()
    }
  })

  it('counts when the login is written in other letters, or with an @', async () => {
    const repository = openRepository(road)
    const pull = proposeFile(repository, fileOf(waiver("'@BoB'")))
    road.github.review(repository, pull, 'bob', 'APPROVED')
    road.github.merge(repository, pull, 'ann')
    expect((await verdictOfHazard(repository)).state).toBe('success')
  })

  it('still counts when a later pull request that its approver did not see touches the file beside it', async () => {
    const repository = openRepository(road)
    const pull = proposeFile(repository, fileOf(waiver()))
    road.github.review(repository, pull, 'bob', 'APPROVED')
    road.github.merge(repository, pull, 'ann')
    road.github.merge(repository, proposeFile(repository, `# Ours\n${fileOf(waiver())}`), 'ann')
    expect((await verdictOfHazard(repository)).state).toBe('success')
  })

  const refused: readonly [string, (repository: Repository, pull: PullRequest) => void, string][] = [
    ['whose approver never approved anything', () => {}, 'bob did not approve pull request 1'],
    [
      'that somebody else approved',
      (repository, pull) => void road.github.review(repository, pull, 'max', 'APPROVED'),
      'bob did not approve pull request 1',
    ],
    [
      'whose approval was dismissed',
      (repository, pull) => {
        road.github.review(repository, pull, 'bob', 'DISMISSED')
      },
      'bob did not approve pull request 1',
    ],
    [
      'whose approver requested changes after approving',
      (repository, pull) => {
        road.github.review(repository, pull, 'bob', 'APPROVED')
        road.github.review(repository, pull, 'bob', 'CHANGES_REQUESTED')
      },
      'bob did not approve pull request 1',
    ],
    [
      'whose approver only commented',
      (repository, pull) => void road.github.review(repository, pull, 'bob', 'COMMENTED'),
      'bob did not approve pull request 1',
    ],
    [
      'whose approver lost write access',
      (repository, pull) => {
        road.github.review(repository, pull, 'bob', 'APPROVED')
        repository.collaborators.set('bob', 'read')
      },
      'bob has no write access',
    ],
  ]
  it.each(refused)('%s does not count', async (_what, act, reason) => {
    const repository = openRepository(road)
    const pull = proposeFile(repository, fileOf(waiver()))
    act(repository, pull)
    road.github.merge(repository, pull, 'ann')
    const { state, summary } = await verdictOfHazard(repository)
    expect(state).toBe('failure')
    expect(summary).toContain(reason)
  })

  it('does not count when its approver approved before the waiver was pushed', async () => {
    const repository = openRepository(road)
    const pull = road.github.openPullRequest(repository, { title: 'Docs', author: 'ann', changes: { 'README.md': '# Shop\n' } })
    road.github.review(repository, pull, 'bob', 'APPROVED')
    await road.github.pushCommit(repository, pull, { [waiversPath]: fileOf(waiver()) })
    road.github.merge(repository, pull, 'ann')
    const { state, summary } = await verdictOfHazard(repository)
    expect(state).toBe('failure')
    expect(summary).toContain('bob approved pull request 1 before it contained the waiver')
  })

  it('does not count when its approver approved another pull request', async () => {
    const repository = openRepository(road)
    const other = road.github.openPullRequest(repository, { title: 'Docs', author: 'ann', changes: { 'README.md': '# Shop\n' } })
    road.github.review(repository, other, 'bob', 'APPROVED')
    road.github.merge(repository, other, 'ann')
    road.github.merge(repository, proposeFile(repository, fileOf(waiver())), 'ann')
    expect((await verdictOfHazard(repository)).state).toBe('failure')
  })

  it('does not count when a later, approved pull request only touches the file beside it', async () => {
    const repository = openRepository(road)
    road.github.merge(repository, proposeFile(repository, fileOf(waiver())), 'ann')
    const later = proposeFile(repository, `# Ours\n${fileOf(waiver())}`)
    road.github.review(repository, later, 'bob', 'APPROVED')
    road.github.merge(repository, later, 'ann')
    expect((await verdictOfHazard(repository)).state).toBe('failure')
  })

  it('does not count by a commit dated so that an approved one seems to have brought it', async () => {
    const repository = openRepository(road)
    const main = repository.branches.get('main') ?? ''
    const forged = repository.commitChanges(
      { [waiversPath]: fileOf(waiver()) },
      { parents: [main], author: 'ann', date: new Date('2099-01-01'), message: 'Waive' },
    )
    const first = road.github.openPullRequest(repository, { title: 'Waive', author: 'ann', changes: {}, head: forged.sha })
    road.github.merge(repository, first, 'ann')
    const later = proposeFile(repository, `# Ours\n${fileOf(waiver())}`)
    road.github.review(repository, later, 'bob', 'APPROVED')
    road.github.merge(repository, later, 'ann')
    expect((await verdictOfHazard(repository)).state).toBe('failure')
  })

  it('does not count when it was approved once, removed, and brought back without approval', async () => {
    const repository = openRepository(road)
    const first = proposeFile(repository, fileOf(waiver()))
    road.github.review(repository, first, 'bob', 'APPROVED')
    road.github.merge(repository, first, 'ann')
    expect((await verdictOfHazard(repository)).state).toBe('success')
    road.github.merge(repository, proposeFile(repository, 'waivers: []\n'), 'ann')
    road.github.merge(repository, proposeFile(repository, fileOf(waiver())), 'ann')
    expect((await verdictOfHazard(repository)).state).toBe('failure')
  })

  it('does not count when its end was moved after the approval', async () => {
    const repository = openRepository(road)
    const first = proposeFile(repository, fileOf(waiver()))
    road.github.review(repository, first, 'bob', 'APPROVED')
    road.github.merge(repository, first, 'ann')
    road.github.merge(repository, proposeFile(repository, fileOf(waiver()).replace(inDays(20), inDays(300))), 'ann')
    expect((await verdictOfHazard(repository)).state).toBe('failure')
  })

  it('does not count when its approver opened the pull request that brought it', async () => {
    const repository = openRepository(road)
    const pull = proposeFile(repository, fileOf(waiver()), { author: 'bob' })
    road.github.review(repository, pull, 'bob', 'APPROVED')
    road.github.merge(repository, pull, 'bob')
    const { state, summary } = await verdictOfHazard(repository)
    expect(state).toBe('failure')
    expect(summary).toMatch(/bob (?:opened pull request 1|wrote commit)/)
  })

  it('does not count when a bot is named and approves', async () => {
    const repository = openRepository(road)
    const pull = proposeFile(repository, fileOf(waiver('helper[bot]')))
    repository.collaborators.set('helper[bot]', 'write')
    road.github.review(repository, pull, 'helper[bot]', 'APPROVED')
    road.github.merge(repository, pull, 'ann')
    expect((await verdictOfHazard(repository)).state).toBe('failure')
  })

  it('does not count when an outsider approves, as anybody can on a public repository', async () => {
    const repository = openRepository(road)
    const pull = proposeFile(repository, fileOf(waiver('eve')))
    road.github.review(repository, pull, 'eve', 'APPROVED')
    road.github.merge(repository, pull, 'ann')
    expect((await verdictOfHazard(repository)).state).toBe('failure')
  })

  it('does not count when it was pushed without a pull request', async () => {
    const repository = openRepository(road)
    road.github.pushToBranch(repository, 'main', { [waiversPath]: fileOf(waiver()) })
    const { state, summary } = await verdictOfHazard(repository)
    expect(state).toBe('failure')
    expect(summary).toContain('which was pushed without a pull request')
  })

  it('does not count when only a pull request into a weak branch was approved', async () => {
    const repository = openRepository(road)
    const pull = road.github.openPullRequest(repository, {
      title: 'Waive',
      author: 'ann',
      changes: { [waiversPath]: fileOf(waiver()) },
      from: repository.branches.get('main') ?? '',
      into: 'weak',
    })
    road.github.review(repository, pull, 'bob', 'APPROVED')
    road.github.merge(repository, pull, 'ann')
    repository.branches.set('main', repository.headOf(pull))
    expect((await verdictOfHazard(repository)).state).toBe('failure')
  })

  it('does not count on the pull request that smuggles it in, and its summary says what it needs', async () => {
    const repository = openRepository(road)
    const changes = { ...hazard, [waiversPath]: fileOf(waiver()) }
    const pull = road.github.openPullRequest(repository, { title: 'Change', author: 'ann', changes })
    road.github.review(repository, pull, 'bob', 'APPROVED')
    await tell(road, repository, pull, 'opened')
    const head = repository.headOf(pull)
    expect(gate(repository, head)).toBe('failure')
    expect(newestRun(repository, head)?.summary).toContain('counts only when the approver that it names has approved')
  })

  it('does not count on its approver’s own pull request', async () => {
    const repository = openRepository(road)
    const pull = proposeFile(repository, fileOf(waiver()))
    road.github.review(repository, pull, 'bob', 'APPROVED')
    road.github.merge(repository, pull, 'ann')
    expect((await verdictOfHazard(repository, 'bob')).state).toBe('failure')
  })

  it('that was removed from the base branch does not count on a branch from before', async () => {
    const repository = openRepository(road)
    const pull = proposeFile(repository, fileOf(waiver()))
    road.github.review(repository, pull, 'bob', 'APPROVED')
    road.github.merge(repository, pull, 'ann')
    const old = repository.branches.get('main') ?? ''
    road.github.merge(repository, proposeFile(repository, 'waivers: []\n'), 'ann')
    const late = road.github.openPullRequest(repository, { title: 'Change', author: 'carl', changes: hazard, from: old })
    await tell(road, repository, late, 'opened')
    expect(gate(repository, repository.headOf(late))).toBe('failure')
  })

  it('costs no question where nothing that is severe is found', async () => {
    const repository = openRepository(road)
    road.github.merge(repository, proposeFile(repository, fileOf(waiver())), 'ann')
    const before = road.github.state.requests.length
    const pull = road.github.openPullRequest(repository, { title: 'Docs', author: 'carl', changes: { 'README.md': '# Shop\n' } })
    await tell(road, repository, pull, 'opened')
    await settled(road)
    const asked = road.github.state.requests.slice(before).filter(({ path }) => /\/(?:reviews|commits\?)/.test(path))
    expect(asked).toEqual([])
  })
})
