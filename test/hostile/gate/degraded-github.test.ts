import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whenOverdue } from '#app/checks/overdue'
import { createBlobReader } from '#github/reading/blob-reader'
import { editComments } from '#github/writing/edit-comments'
import { readExistingState } from '#github/writing/existing-state'
import { gitBlobId } from '#github/reading/git-blob-id'
import { createOctokit } from '#github/client/octokit-options'
import type { Interceptor } from '#demo/stand-in/http/server'
import { markerOf } from '#model/publishing/comment-marker'
import { bounded, openPull, openRoad, runsOf, unbounded, type Road } from '../../app/road.ts'
import { openGitHubWire, type GitHubWire } from '../../support/github-wire.ts'
import { createTestClock } from '../../support/test-clock.ts'

const errorsOnly = { json: { errors: [{ message: 'Internal error.' }] } }
const reference = { owner: 'acme', repo: 'shop', number: 7 }

describe('a whole review', () => {
  let road: Road
  beforeAll(async () => {
    road = await openRoad({ retryLimit: 4 })
  })
  afterAll(() => road.stop())

  const reviewWith = async (fault: Interceptor, changes?: Parameters<typeof openPull>[1]) => {
    const { github } = road
    const { repository, pull } = openPull(github, changes)
    const off = github.onRequest((request) => fault(request))
    try {
      await github.deliverPullRequest(repository, pull, 'opened')
      const run = await github.completedCheckRun(repository, repository.headOf(pull))
      await road.logged('Job done', { repo: repository.name })
      return { repository, pull, run }
    } finally {
      off()
    }
  }

  const noGraphql: Interceptor = ({ path }) => (path === '/graphql' ? { status: 200, body: errorsOnly.json } : undefined)

  it('is concluded in its first try while GraphQL answers errors only, and a comment of an earlier push is not posted twice', async () => {
    const { github } = road
    const { repository, pull, run } = await reviewWith(noGraphql)
    expect(run.conclusion).toBe('failure')
    expect(pull.comments).toHaveLength(1)
    const off = github.onRequest((request) => noGraphql(request))
    try {
      await github.pushCommit(repository, pull, { 'src/other.js': 'export const other = 1\n' })
      await github.deliverPullRequest(repository, pull, 'synchronize')
      expect((await github.completedCheckRun(repository, repository.headOf(pull))).conclusion).toBe('failure')
      expect(pull.comments).toHaveLength(1)
    } finally {
      off()
    }
  })

  it('edits the comment on a fixed finding while GraphQL answers errors only', async () => {
    const { github } = road
    const { repository, pull } = await reviewWith(noGraphql)
    const off = github.onRequest((request) => noGraphql(request))
    try {
      await github.pushCommit(repository, pull, { 'src/server.js': bounded('rates') })
      await github.deliverPullRequest(repository, pull, 'synchronize')
      await github.completedCheckRun(repository, repository.headOf(pull))
      expect(pull.comments.map(({ body }) => body.split('\n')[0])).toEqual([expect.stringMatching(/^~~\*\*P1 · .*\*\*~~$/)])
    } finally {
      off()
    }
  })

  it.each([403, 404, 451])('of contents that GitHub refuses with %i does not pass and says why, in its first try', async (status) => {
    const { repository, pull, run } = await reviewWith(({ path }) =>
      /\/(?:git\/trees|compare|contents|tarball|git\/blobs)\b/.test(path)
        ? { status, body: { message: 'Resource not accessible by integration' } }
        : undefined,
    )
    expect([run.conclusion, run.title]).toEqual(['action_required', 'The change could not be read'])
    expect(run.summary).toMatch(/does not exist|does not let this App read the change/)
    expect(runsOf(repository, pull)).toHaveLength(1)
  })

  it('of files whose contents nobody can read does not pass', async () => {
    // A text that no other test has: what was extracted from a text is kept.
    const changes = { 'src/server.js': `${unbounded('unread')}\n// Read by no other test.\n` }
    const { run } = await reviewWith(({ path }) => {
      const isRead = path === '/graphql' || /\/git\/blobs\//.test(path)
      return isRead ? { status: 500, body: { message: 'Server Error' } } : undefined
    }, changes)
    expect(run.conclusion).toBe('action_required')
    expect(run.summary).toContain('src/server.js')
  })

  it('that fails twice is not left in progress: the check says why, does not pass, and carries the verdict of a later try', async () => {
    const { github } = road
    const { repository, pull } = openPull(github)
    let failures = 0
    const off = github.onRequest(({ path }) =>
      // Each try asks for the comparison with its files, and then without them.
      path.startsWith(`/repos/${repository.fullName}/compare/`) && (failures += 1) <= 6
        ? { status: 418, body: { message: 'No.' } }
        : undefined,
    )
    const seen: (string | undefined)[] = []
    const offLog = road.harness.onLog((line) => {
      if (line['repo'] === repository.name && String(line['msg']).startsWith('Job failed')) {
        const [run] = runsOf(repository, pull)
        seen.push(`${run?.status} ${run?.conclusion ?? ''} ${run?.title ?? ''}`)
      }
    })
    try {
      await github.deliverPullRequest(repository, pull, 'opened')
      await road.logged('Job done', { repo: repository.name })
      expect(seen.slice(1)).toEqual(['completed action_required Not examined yet', 'completed action_required Not examined yet'])
      expect(runsOf(repository, pull).map(({ conclusion }) => conclusion)).toEqual(['failure'])
      expect(pull.comments).toHaveLength(1)
    } finally {
      off()
      offLog()
    }
  })
})

it('a review that hangs is told of once, after 50 seconds, and its result still counts', async () => {
  const scheduled: { readonly callback: () => void; readonly ms: number }[] = []
  let cancelled = 0
  const schedule = (callback: () => void, ms: number) => {
    scheduled.push({ callback, ms })
    return () => void (cancelled += 1)
  }
  const hanging = Promise.withResolvers<string>()
  let told = 0
  const result = whenOverdue(
    () => hanging.promise,
    async () => void (told += 1),
    schedule,
  )
  expect(scheduled.map(({ ms }) => ms)).toEqual([50_000])
  scheduled[0]?.callback()
  hanging.resolve('the verdict')
  expect([await result, told, cancelled]).toEqual(['the verdict', 1, 1])
})

describe('by its parts', () => {
  const octokitOf = (baseUrl?: string) => createOctokit({ clock: createTestClock(), ...(baseUrl !== undefined && { baseUrl }) })

  it('forty blobs are read by REST when every GraphQL query fails, and none is called unreadable', async () => {
    const wire = openGitHubWire()
    wire.on('POST', '/graphql', errorsOnly)
    const texts = new Map(
      Array.from({ length: 40 }, (_, index): [string, string] => {
        const text = `text ${index}\n`
        return [gitBlobId(Buffer.from(text), 'a'.repeat(40)), text]
      }),
    )
    wire.on('GET', /\/git\/blobs\//, ({ path }) => {
      const text = texts.get(path.split('/').at(-1) ?? '') ?? ''
      return { json: { content: Buffer.from(text).toString('base64'), encoding: 'base64', size: text.length } }
    })
    const blobs = await createBlobReader(octokitOf(), { owner: 'acme', repo: 'shop' }).read([...texts.keys()])
    expect([...blobs].every(([id, blob]) => blob.kind === 'text' && blob.text === texts.get(id))).toBe(true)
    expect(wire.sent('POST', /graphql/).length).toBeLessThanOrEqual(3)
  })

  const restComments = (wire: GitHubWire, comments: readonly object[]): void => {
    wire.on('GET', '/repos/acme/shop/pulls/7', { json: { head: { sha: 'a'.repeat(40) }, state: 'open', base: { ref: 'main' } } })
    wire.on('GET', '/repos/acme/shop/pulls/7/comments', { json: comments })
  }
  const comment = (id: number, different: object = {}) => ({
    id,
    node_id: `PRRC_${id}`,
    body: `text\n\n${markerOf({ fingerprint: `f${id}`, ruleId: undefined, state: 'open' })}`,
    path: 'src/a.ts',
    line: 12,
    subject_type: 'line',
    html_url: `https://github.com/acme/shop/pull/7#discussion_r${id}`,
    user: { login: 'readiness[bot]', type: 'Bot' },
    ...different,
  })

  it.each([
    ['errors only', errorsOnly],
    ['a failure of its gateway', { status: 502, text: 'Bad gateway' }],
    ['a refusal', { status: 403, json: { message: 'Resource not accessible by integration' } }],
  ])('what was said before is read by REST when GraphQL answers %s, and only ours is believed', async (_, answer) => {
    const wire = openGitHubWire()
    wire.on('POST', '/graphql', answer)
    restComments(wire, [
      comment(1),
      comment(2, { user: { login: 'readiness[bot]', type: 'User' } }),
      comment(3, { user: { login: 'other[bot]', type: 'Bot' } }),
      comment(4, { user: null }),
      comment(5, { in_reply_to_id: 1 }),
      comment(6, { line: null, subject_type: 'file' }),
    ])
    const state = await readExistingState(octokitOf(), reference, { slug: 'readiness' })
    expect(state).toMatchObject({ headSha: 'a'.repeat(40), isOpen: true, baseRef: 'main', allRead: true })
    expect(state.comments.map(({ fingerprint, line, onFile }) => [fingerprint, line, onFile])).toEqual([
      ['f1', 12, false],
      ['f6', undefined, true],
    ])
  })

  const edits = [1, 2].map((id) => ({
    id,
    nodeId: `PRRC_${id}`,
    fingerprint: `f${id}`,
    body: `~~${id}~~`,
    state: 'fixed' as const,
    visibility: 'resolved' as const,
  }))
  const editing = (octokit = octokitOf()) => editComments(octokit, reference, edits, async () => {}, createTestClock())

  it('an Enterprise Server without minimizeComment has its fixed comments edited by REST, which is said once', async () => {
    const wire = openGitHubWire()
    wire.on('POST', '/graphql', { json: { errors: [{ message: "Field 'minimizeComment' doesn't exist on type 'Mutation'" }] } })
    wire.on('PATCH', /\/pulls\/comments\/\d$/, ({ body }) => ({ json: body }))
    expect(await editing()).toEqual([expect.stringMatching(/does not support minimizeComment/)])
    expect(wire.sent('PATCH', /comments/).map(({ path, body }) => [path, body])).toEqual([
      ['/repos/acme/shop/pulls/comments/1', { body: '~~1~~' }],
      ['/repos/acme/shop/pulls/comments/2', { body: '~~2~~' }],
    ])
    expect(await editing()).toEqual([])
    expect(wire.sent('POST', /graphql/)).toHaveLength(1)
    expect(wire.sent('PATCH', /comments/)).toHaveLength(4)
  })
})
