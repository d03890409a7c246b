import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startStandIn } from '#demo/stand-in/stand-in'
import type { StandIn } from '#demo/stand-in/stand-in'
import type { PullRequest, Repository } from '#demo/stand-in/repository'
import type { Send } from './support/call-stand-in.ts'
import { appToken, asInstallation, sender } from './support/call-stand-in.ts'

const numbered = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join('')

/** 40 lines; line 5 is changed, line 20 removed, and one is added after line 35. */
const base = numbered(40)
const head = base.replace('line 5\n', 'line five\n').replace('line 20\n', '').replace('line 35\n', 'line 35\nan added line\n')

let standIn: StandIn
let repository: Repository
let pull: PullRequest
let send: Send
const path = (rest: string): string => `/repos/acme/orders${rest}`

beforeEach(async () => {
  standIn = await startStandIn()
  repository = standIn.addRepository({
    owner: 'acme',
    name: 'orders',
    files: { 'src/a.txt': base, 'docs/old.md': numbered(20), 'gone.txt': 'x\n', 'same.txt': 'same\n' },
    collaborators: { ada: 'maintain' },
  })
  pull = standIn.openPullRequest(repository, {
    title: 'A change',
    author: 'ada',
    branch: 'feature/a',
    changes: {
      'src/a.txt': head,
      'docs/old.md': null,
      'docs/new.md': numbered(20).replace('line 3', 'line three'),
      'gone.txt': null,
      'binary.bin': Buffer.from([0, 1, 2]),
    },
  })
  send = await asInstallation(standIn)
})

afterEach(async () => {
  await standIn.close()
})

describe('who may call', () => {
  it.each([
    ['no token', undefined, 401],
    ['a made-up token', 'ghs_invented', 401],
  ])('refuses %s', async (_, token, status) => {
    expect((await sender(standIn, token)('GET', path(''))).status).toBe(status)
  })

  it.each([
    ['another issuer', { iss: 1 }],
    ['a time of expiry more than ten minutes away', { exp: Math.floor(Date.now() / 1000) + 3600 }],
    ['a time of expiry that has passed', { exp: Math.floor(Date.now() / 1000) - 1 }],
    ['an issue date in the future', { iat: Math.floor(Date.now() / 1000) + 300 }],
  ])('refuses a JWT with %s', async (_, claims) => {
    expect((await sender(standIn, appToken(standIn, claims))('GET', '/app')).status).toBe(401)
  })

  it('refuses a JWT whose signature was made over something else', async () => {
    const [first, , last] = appToken(standIn).split('.')
    const [, other] = appToken(standIn, { exp: Math.floor(Date.now() / 1000) + 200 }).split('.')
    expect((await sender(standIn, `${first}.${other}.${last}`)('GET', '/app')).status).toBe(401)
  })

  it('does not let a JWT read a repository, nor a token of an installation ask about the App', async () => {
    expect((await sender(standIn, appToken(standIn))('GET', path(''))).status).toBe(403)
    expect((await send('GET', '/app')).status).toBe(401)
    expect(standIn.state.violations).toHaveLength(2)
  })

  it('refuses what the permissions of the installation do not cover, and remembers it', async () => {
    const narrow = await startStandIn({ permissions: { metadata: 'read', contents: 'read', checks: 'read' } })
    narrow.addRepository({ owner: 'acme', name: 'orders', files: { a: 'a' } })
    const call = await asInstallation(narrow)
    const answer = await call('POST', path('/check-runs'), { name: 'x', head_sha: '0'.repeat(40) })
    await narrow.close()
    expect(answer).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } })
    expect(narrow.state.violations).toHaveLength(1)
  })

  it('takes a token of a person, as the command line uses one', async () => {
    expect((await sender(standIn, standIn.issueToken('ada'))('GET', path('/pulls/1'))).status).toBe(200)
  })
})

it('answers an unknown route with 404 and remembers it as a violation', async () => {
  expect((await send('GET', path('/actions/runs'))).status).toBe(404)
  expect(standIn.state.violations).toEqual(['GET /repos/acme/orders/actions/runs: the fake GitHub does not implement this route.'])
})

it('serves the same routes with and without the prefix of an Enterprise Server', async () => {
  const token = standIn.issueToken('ada')
  expect((await sender(standIn, token, '')('GET', path(''))).status).toBe(200)
  expect((await sender(standIn, token, '/api')('POST', '/graphql', { query: '{ viewer { login } }' })).body).toEqual({
    data: { viewer: { login: 'ada' } },
  })
})

describe('reading', () => {
  it('lists the files of a pull request with status, counts and patch', async () => {
    const { body } = await send('GET', path('/pulls/1/files'))
    expect(
      body.map((file: Record<string, unknown>) => [
        file['filename'],
        file['status'],
        file['previous_filename'],
        file['additions'],
        file['deletions'],
        'patch' in file,
      ]),
    ).toEqual([
      ['binary.bin', 'added', undefined, 0, 0, false],
      ['docs/new.md', 'renamed', 'docs/old.md', 1, 1, true],
      ['gone.txt', 'removed', undefined, 0, 1, true],
      ['src/a.txt', 'modified', undefined, 2, 2, true],
    ])
  })

  it('pages with a Link header, 30 unless told and never more than 100', async () => {
    const first = await send('GET', path('/pulls/1/files?per_page=3'))
    expect(first.body).toHaveLength(3)
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const { pathname, search } = new URL(next)
    const second = await send('GET', `${pathname.replace('/api/v3', '')}${search}`)
    expect(second.body.map((file: { filename: string }) => file.filename)).toEqual(['src/a.txt'])
    expect(second.headers.get('link')).toContain('rel="prev"')
    expect(second.headers.get('link')).not.toContain('rel="next"')
  })

  it('gives the merge base, not the tip of the base branch', async () => {
    const before = repository.branches.get('main')
    const tip = standIn.pushToBranch(repository, 'main', { 'other.txt': 'x\n' })
    const { body } = await send('GET', path(`/compare/${tip}...${repository.headOf(pull)}`))
    expect(body.merge_base_commit.sha).toBe(before)
    expect(body).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 })
    expect(body.files.map((file: { filename: string }) => file.filename)).not.toContain('other.txt')
  })

  it('gives trees, blobs and contents by id', async () => {
    const tree = await send('GET', path(`/git/trees/${repository.headOf(pull)}?recursive=1`))
    expect(tree.body.truncated).toBe(false)
    const entry = tree.body.tree.find((each: { path: string }) => each.path === 'src/a.txt')
    expect(entry).toMatchObject({ type: 'blob', mode: '100644', size: Buffer.byteLength(head) })
    const blob = await send('GET', path(`/git/blobs/${entry.sha}`))
    expect(Buffer.from(blob.body.content, 'base64').toString()).toBe(head)
    const raw = await send('GET', path('/contents/src/a.txt'), undefined, { accept: 'application/vnd.github.raw+json' })
    expect(raw.body).toBe(base)
    expect((await send('GET', path('/contents/nothing.txt'))).status).toBe(404)
  })

  it('leads the tarball to an archive with one folder around everything', async () => {
    const answer = await fetch(`${standIn.url}/api/v3${path('/tarball/main')}`, {
      headers: { authorization: `bearer ${standIn.issueToken('ada')}` },
    })
    expect(answer.redirected).toBe(true)
    const tar = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString('latin1')
    expect(tar).toContain(`52 comment=${repository.branches.get('main')}`)
    expect(tar).toContain(`acme-orders-${repository.branches.get('main')?.slice(0, 7)}/src/a.txt`)
  })

  it('answers 304 to a request that has seen the present state, without counting it', async () => {
    const first = await send('GET', path('/pulls/1'))
    const again = await send('GET', path('/pulls/1'), undefined, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(again.headers.get('x-ratelimit-remaining')).toBe(first.headers.get('x-ratelimit-remaining'))
  })

  it('answers many blobs in one GraphQL query', async () => {
    const oid = repository.commit(repository.headOf(pull)).snapshot.files.get('binary.bin')?.sha
    const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) {
      a: object(expression: "main:src/a.txt") { ... on Blob { oid text isBinary isTruncated byteSize } }
      b: object(oid: "${oid}") { ... on Blob { text isBinary } }
      c: object(expression: "main:nothing") { ... on Blob { text } }
    } }`
    const { body } = await send('POST', '/graphql', { query, variables: { owner: 'acme', name: 'orders' } })
    expect(body.data.repository).toMatchObject({
      a: { text: base, isBinary: false, isTruncated: false },
      b: { text: null, isBinary: true },
      c: null,
    })
  })

  it('cuts a text above 512,000 bytes in GraphQL and says so', async () => {
    standIn.pushToBranch(repository, 'main', { 'big.txt': 'x'.repeat(600_000) })
    const query =
      '{ repository(owner: "acme", name: "orders") { object(expression: "main:big.txt") { ... on Blob { isTruncated text } } } }'
    const { body } = await send('POST', '/graphql', { query })
    expect(body.data.repository.object.isTruncated).toBe(true)
    expect(body.data.repository.object.text).toHaveLength(512_000)
  })

  it('refuses a GraphQL query for a field that GitHub does not have', async () => {
    const { body } = await send('POST', '/graphql', { query: '{ repository(owner: "acme", name: "orders") { colour } }' })
    expect(body.errors[0].message).toContain('Cannot query field "colour"')
    expect(standIn.state.violations).toHaveLength(1)
  })
})

describe('review comments', () => {
  const anchored = (anchor: Readonly<Record<string, unknown>>) => ({
    event: 'COMMENT',
    body: 'A look',
    commit_id: repository.headOf(pull),
    comments: [{ path: 'src/a.txt', body: 'Look here', ...anchor }],
  })

  // The hunks: old 2–8 / new 2–8 (line 5), old 17–23 / new 17–22 (line 20 gone), old 33–38 / new 32–38 (a line added at 35).
  it.each([
    ['an added line on the right', { line: 5, side: 'RIGHT' }, 200],
    ['a context line on the right', { line: 2, side: 'RIGHT' }, 200],
    ['a removed line on the left', { line: 20, side: 'LEFT' }, 200],
    ['a context line on the left', { line: 19, side: 'LEFT' }, 200],
    ['a range inside one hunk', { start_line: 5, start_side: 'RIGHT', line: 7, side: 'RIGHT' }, 200],
    ['a range that begins left and ends right', { start_line: 5, start_side: 'LEFT', line: 6, side: 'RIGHT' }, 200],
    ['the line of the head where one was removed, numbered as in the base', { line: 23, side: 'RIGHT' }, 422],
    ['a line outside every hunk', { line: 12, side: 'RIGHT' }, 422],
    ['an added line on the left', { line: 39, side: 'LEFT' }, 422],
    ['a line beyond the end', { line: 4000, side: 'RIGHT' }, 422],
    ['a range over two hunks', { start_line: 5, start_side: 'RIGHT', line: 18, side: 'RIGHT' }, 422],
    ['a range that begins where it ends', { start_line: 5, start_side: 'RIGHT', line: 5, side: 'RIGHT' }, 422],
    ['a range that begins outside the diff', { start_line: 1, start_side: 'RIGHT', line: 5, side: 'RIGHT' }, 422],
    ['a file that the pull request does not change', { path: 'same.txt', line: 1, side: 'RIGHT' }, 422],
    ['a file that has no patch', { path: 'binary.bin', line: 1, side: 'RIGHT' }, 422],
    ['the old name of a renamed file', { path: 'docs/old.md', line: 3, side: 'LEFT' }, 422],
    ['no line at all', {}, 422],
    ['line 0', { line: 0 }, 422],
    ['a side that there is not', { line: 5, side: 'MIDDLE' }, 422],
    ['a key that there is not', { line: 5, fingerprint: 'x' }, 422],
    ['an empty body', { line: 5, body: '' }, 422],
    ['a body of 65,537 characters', { line: 5, body: 'x'.repeat(65_537) }, 422],
  ])('on %s', async (_, anchor, status) => {
    const answer = await send('POST', path('/pulls/1/reviews'), anchored(anchor))
    expect(answer.status).toBe(status)
    expect(pull.comments).toHaveLength(status === 200 ? 1 : 0)
  })

  it('refuses the whole review for one bad anchor', async () => {
    const good = { path: 'src/a.txt', body: 'Fine', line: 5, side: 'RIGHT' }
    const answer = await send('POST', path('/pulls/1/reviews'), {
      event: 'COMMENT',
      body: 'x',
      comments: [good, { ...good, line: 12 }],
    })
    expect(answer).toMatchObject({ status: 422, body: { message: 'Unprocessable Entity', errors: ['Line could not be resolved'] } })
    expect([pull.reviews, pull.comments]).toEqual([[], []])
  })

  it.each([
    ['of another commit', { event: 'COMMENT', body: 'x', commit_id: '1'.repeat(40) }],
    ['with nothing to say', { event: 'COMMENT' }],
    ['of an event that there is not', { event: 'PRAISE', body: 'x' }],
  ])('refuses a review %s', async (_, body) => {
    expect((await send('POST', path('/pulls/1/reviews'), body)).status).toBe(422)
  })

  it('takes a comment on a file, which needs no line', async () => {
    const commit_id = repository.headOf(pull)
    const answer = await send('POST', path('/pulls/1/comments'), {
      body: 'On the file',
      commit_id,
      path: 'binary.bin',
      subject_type: 'file',
    })
    expect(answer).toMatchObject({ status: 201, body: { subject_type: 'file', line: null, path: 'binary.bin' } })
    expect((await send('POST', path('/pulls/1/comments'), { body: 'x', commit_id, path: 'same.txt', subject_type: 'file' })).status).toBe(
      422,
    )
    expect((await send('POST', path('/pulls/1/comments'), { body: 'x', commit_id, path: 'src/a.txt' })).status).toBe(422)
  })

  it('lets its author edit a comment, and nobody else', async () => {
    await send('POST', path('/pulls/1/reviews'), anchored({ line: 5, side: 'RIGHT' }))
    const id = pull.comments[0]?.id
    expect((await send('PATCH', path(`/pulls/comments/${id}`), { body: 'Edited' })).body.body).toBe('Edited')
    expect((await sender(standIn, standIn.issueToken('eve'))('PATCH', path(`/pulls/comments/${id}`), { body: 'Mine' })).status).toBe(403)
  })

  it('carries comments along with their lines, and makes those outdated whose line was edited away', async () => {
    await send('POST', path('/pulls/1/reviews'), {
      event: 'COMMENT',
      body: 'x',
      comments: [
        { path: 'src/a.txt', body: 'follows', line: 35, side: 'RIGHT' },
        { path: 'src/a.txt', body: 'is edited away', line: 5, side: 'RIGHT' },
        { path: 'src/a.txt', body: 'stays', line: 20, side: 'LEFT' },
      ],
    })
    await standIn.pushCommit(repository, pull, { 'src/a.txt': `a new first line\n${head.replace('line five', 'line 5, once more')}` })
    const { body } = await send('GET', path('/pulls/1/comments'))
    expect(body.map((comment: Record<string, unknown>) => [comment['body'], comment['line'], comment['original_line']])).toEqual([
      ['follows', 36, 35],
      ['is edited away', null, 5],
      ['stays', 20, 20],
    ])
  })

  it('hides a comment by GraphQL and tells so', async () => {
    await send('POST', path('/pulls/1/reviews'), anchored({ line: 5, side: 'RIGHT' }))
    const subjectId = (await send('GET', path('/pulls/1/comments'))).body[0].node_id
    const mutation =
      'mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized minimizedReason } } }'
    const { body } = await send('POST', '/graphql', { query: mutation, variables: { id: subjectId } })
    expect(body.data.minimizeComment.minimizedComment).toEqual({ isMinimized: true, minimizedReason: 'resolved' })
    const threads =
      '{ repository(owner: "acme", name: "orders") { pullRequest(number: 1) { reviewThreads(first: 10) { nodes { path line comments(first: 1) { nodes { isMinimized } } } } } } }'
    const seen = await send('POST', '/graphql', { query: threads })
    expect(seen.body.data.repository.pullRequest.reviewThreads.nodes).toEqual([
      { path: 'src/a.txt', line: 5, comments: { nodes: [{ isMinimized: true }] } },
    ])
  })

  it('wants a bound on a GraphQL connection', async () => {
    const query = '{ repository(owner: "acme", name: "orders") { pullRequest(number: 1) { reviewThreads { totalCount } } } }'
    expect((await send('POST', '/graphql', { query })).body.errors[0].type).toBe('MISSING_PAGINATION_BOUNDARIES')
  })
})

describe('check runs', () => {
  const note = { path: 'src/a.txt', start_line: 1, end_line: 1, annotation_level: 'warning', message: 'x' }
  const output = { title: 't', summary: 's' }

  it.each([
    ['in progress', { status: 'in_progress' }, 201],
    ['with 50 annotations', { output: { ...output, annotations: Array(50).fill(note) } }, 201],
    ['with a summary of 65,535 bytes', { output: { ...output, summary: 'x'.repeat(65_535) } }, 201],
    ['with 51 annotations', { output: { ...output, annotations: Array(51).fill(note) } }, 422],
    ['with a summary of 65,536 bytes in fewer characters', { output: { ...output, summary: 'é'.repeat(32_768) } }, 422],
    ['with a text of 65,536 bytes', { output: { ...output, text: 'x'.repeat(65_536) } }, 422],
    ['with output and no title', { output: { summary: 's' } }, 422],
    ['completed without a conclusion', { status: 'completed' }, 422],
    ['with a conclusion that there is not', { conclusion: 'fine' }, 422],
    ['that calls itself stale', { conclusion: 'stale' }, 422],
    ['on a commit that there is not', { head_sha: '1'.repeat(40) }, 422],
    ['with four buttons', { actions: Array(4).fill({ label: 'l', description: 'd', identifier: 'i' }) }, 422],
    ['with a button of 21 characters', { actions: [{ label: 'x'.repeat(21), description: 'd', identifier: 'i' }] }, 422],
    ['with a description of 41 characters', { actions: [{ label: 'l', description: 'x'.repeat(41), identifier: 'i' }] }, 422],
    ['with details nowhere', { details_url: 'somewhere' }, 422],
    ['with an annotation that ends before it starts', { output: { ...output, annotations: [{ ...note, start_line: 3 }] } }, 422],
    ['with an annotation on line 0', { output: { ...output, annotations: [{ ...note, start_line: 0 }] } }, 422],
    ['with an annotation of an unknown level', { output: { ...output, annotations: [{ ...note, annotation_level: 'error' }] } }, 422],
    ['with an annotation title of 256 characters', { output: { ...output, annotations: [{ ...note, title: 'x'.repeat(256) }] } }, 422],
    ['with columns over two lines', { output: { ...output, annotations: [{ ...note, end_line: 2, start_column: 1 }] } }, 422],
    ['with a key that there is not', { colour: 'green' }, 422],
  ])('is created %s', async (_, fields, status) => {
    const answer = await send('POST', path('/check-runs'), { name: 'Production readiness', head_sha: repository.headOf(pull), ...fields })
    expect(answer.status).toBe(status)
    expect(repository.checkRuns).toHaveLength(status === 201 ? 1 : 0)
  })

  it('appends annotations with each update, and lists the newest run of a name', async () => {
    const head_sha = repository.headOf(pull)
    const create = async () =>
      (await send('POST', path('/check-runs'), { name: 'Production readiness', head_sha, status: 'in_progress' })).body.id
    await create()
    const id = await create()
    for (let update = 0; update < 2; update += 1)
      await send('PATCH', path(`/check-runs/${id}`), { output: { ...output, annotations: [note] } })
    await send('PATCH', path(`/check-runs/${id}`), { conclusion: 'success' })
    const { body } = await send('GET', path(`/commits/${head_sha}/check-runs?check_name=Production%20readiness`))
    expect(body).toMatchObject({
      total_count: 1,
      check_runs: [{ id, status: 'completed', conclusion: 'success', output: { annotations_count: 2 } }],
    })
    expect((await send('GET', path(`/commits/${head_sha}/check-runs?filter=all`))).body.total_count).toBe(2)
    expect((await send('GET', path(`/check-runs/${id}/annotations`))).body).toHaveLength(2)
  })

  it('names the pull request of its commit, but never one from a fork', async () => {
    const fork = standIn.openPullRequest(repository, { title: 'From afar', author: 'eve', fork: 'eve', changes: { 'b.txt': 'b\n' } })
    const run = async (head_sha: string) => (await send('POST', path('/check-runs'), { name: 'x', head_sha })).body.pull_requests
    expect((await run(repository.headOf(pull))).map((each: { number: number }) => each.number)).toEqual([1])
    expect(await run(repository.headOf(fork))).toEqual([])
  })
})

describe('people', () => {
  it.each([
    ['ada', 'write', 'maintain'],
    ['somebody', 'read', 'read'],
  ])('have a permission: %s', async (login, permission, role_name) => {
    expect((await send('GET', path(`/collaborators/${login}/permission`))).body).toMatchObject({ permission, role_name })
  })

  it('react once, however often they say it', async () => {
    const comment = standIn.comment(pull, 'ada', '/readiness recheck')
    const react = () => send('POST', path(`/issues/comments/${comment.id}/reactions`), { content: 'eyes' })
    expect([(await react()).status, (await react()).status]).toEqual([201, 200])
    expect((await send('POST', path(`/issues/comments/${comment.id}/reactions`), { content: 'shrug' })).status).toBe(422)
  })
})

describe('limits and faults', () => {
  it('refuses more than 80 creations of content within a minute, and says when to come back', async () => {
    const body = { event: 'COMMENT', body: 'x' }
    for (let count = 0; count < 80; count += 1) expect((await send('POST', path('/pulls/1/reviews'), body)).status).toBe(200)
    const refused = await send('POST', path('/pulls/1/reviews'), body)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([403, '60'])
  })

  it('loses a request before, or its answer after, it was carried out', async () => {
    const lose = async (fault: 'drop' | 'drop-after') => {
      const stop = standIn.onRequest(({ method }) => (method === 'POST' ? fault : undefined))
      await expect(send('POST', path('/pulls/1/reviews'), { event: 'COMMENT', body: fault })).rejects.toThrow()
      stop()
    }
    await lose('drop')
    await lose('drop-after')
    expect(pull.reviews.map((review) => review.body)).toEqual(['drop-after'])
  })

  it('loses a refusal like any other answer', async () => {
    let told = 0
    standIn.onRequest(({ path: seen }) => (seen.includes('/absent') ? { afterwards: () => (told += 1) } : undefined))
    await expect(send('GET', '/repos/acme/absent')).rejects.toThrow()
    expect(told).toBe(1)
  })

  it('answers what a test tells it to', async () => {
    standIn.onRequest(({ path: seen }) => (seen.endsWith('/pulls/1') ? { status: 502, body: { message: 'Server Error' } } : undefined))
    expect((await send('GET', path('/pulls/1'))).status).toBe(502)
    expect((await send('GET', path(''))).status).toBe(200)
  })
})

describe('webhooks', () => {
  it('are signed, carry the delivery id, and are recorded with the answer; a redelivery keeps the id', async () => {
    const received: { headers: Record<string, unknown>; body: Buffer }[] = []
    const listener = createServer((request, response) => {
      void buffer(request).then((body) => {
        received.push({ headers: request.headers, body })
        response.writeHead(received.length === 1 ? 503 : 202).end()
      })
    })
    listener.listen(0, '127.0.0.1')
    await once(listener, 'listening')
    standIn.app.webhookUrl = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`
    const first = await standIn.deliverPullRequest(repository, pull, 'opened')
    expect(first).toMatchObject({ event: 'pull_request', action: 'opened', statusCode: 503 })
    const asApp = sender(standIn, appToken(standIn))
    const listed = await asApp('GET', '/app/hook/deliveries')
    expect(listed.body).toMatchObject([{ id: first.id, guid: first.guid, status_code: 503 }])
    await asApp('POST', `/app/hook/deliveries/${first.id}/attempts`)
    const again = await standIn.until(() => standIn.state.deliveries[1])
    expect(again).toMatchObject({ guid: first.guid, redelivery: true, statusCode: 202 })
    listener.closeAllConnections()
    listener.close()
    expect(received[0]?.headers).toMatchObject({
      'x-github-event': 'pull_request',
      'x-github-delivery': first.guid,
      'x-hub-signature-256': `sha256=${createHmac('sha256', standIn.app.webhookSecret)
        .update(received[0]?.body ?? '')
        .digest('hex')}`,
    })
  })

  it('are recorded as failed when nobody listens', async () => {
    standIn.app.webhookUrl = 'http://127.0.0.1:1/'
    expect(await standIn.deliver('ping', {})).toMatchObject({ statusCode: 502 })
  })
})

it('tells of a completed check run as soon as it is completed', async () => {
  const head_sha = repository.headOf(pull)
  const waiting = standIn.completedCheckRun(repository, head_sha)
  await send('POST', path('/check-runs'), { name: 'Production readiness', head_sha, conclusion: 'neutral' })
  expect(await waiting).toMatchObject({ conclusion: 'neutral' })
  await expect(standIn.completedCheckRun(repository, '0'.repeat(40), AbortSignal.abort())).rejects.toThrow('aborted')
})
