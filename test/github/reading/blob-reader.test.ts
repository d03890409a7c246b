import { describe, expect, it } from 'vitest'
import { createBlobReader } from '#github/reading/blob-reader'
import { createOctokit } from '#github/client/octokit-options'
import { RateLimitedError } from '#github/client/request-failure'
import { blobId, commits, serveBlobs, tarballOf } from '../../support/github-repository.ts'
import { lostAnswer, openGitHubWire } from '../../support/github-wire.ts'
import { createTestClock } from '../../support/test-clock.ts'

const repository = { owner: 'acme', repo: 'shop' }

const serving = (...contents: readonly (string | Buffer)[]) => {
  const wire = openGitHubWire()
  serveBlobs(wire, contents)
  const clock = createTestClock()
  return { wire, clock, octokit: createOctokit({ auth: 'token', clock }), ids: contents.map(blobId) }
}

const texts = (count: number): string[] => Array.from({ length: count }, (_, index) => `text ${index}\n`)

describe('blobs are read in few calls', () => {
  it('a hundred of them in one', async () => {
    const { wire, octokit, ids } = serving(...texts(100))
    const blobs = await createBlobReader(octokit, repository).read(ids)
    expect(ids.map((id) => blobs.get(id))).toEqual(texts(100).map((text) => ({ kind: 'text', text })))
    expect(wire.requests).toHaveLength(1)
  })

  it('more of them in batches of a hundred', async () => {
    const { wire, octokit, ids } = serving(...texts(250))
    const blobs = await createBlobReader(octokit, repository).read(ids)
    expect([...blobs.values()].every(({ kind }) => kind === 'text')).toBe(true)
    expect(wire.requests).toHaveLength(3)
  })

  it('large ones in smaller batches', async () => {
    const large = Array.from({ length: 8 }, (_, index) => String(index).repeat(500_000))
    const { wire, octokit, ids } = serving(...large)
    const sizes = new Map(ids.map((id) => [id, 500_000]))
    await createBlobReader(octokit, repository, { sizes }).read(ids)
    expect(wire.requests).toHaveLength(2)
  })

  it('the same one once, also when it is asked for again', async () => {
    const { wire, octokit, ids } = serving('a\n')
    const reader = createBlobReader(octokit, repository)
    await reader.read([ids[0]!, ids[0]!])
    expect((await reader.read(ids)).get(ids[0]!)).toEqual({ kind: 'text', text: 'a\n' })
    expect(wire.requests).toHaveLength(1)
  })

  it('none without a question', async () => {
    const { wire, octokit } = serving()
    expect((await createBlobReader(octokit, repository).read([])).size).toBe(0)
    expect(wire.requests).toHaveLength(0)
  })
})

describe('every blob is answered with what it is', () => {
  it.each([
    ['a text', 'hällo\n', { kind: 'text', text: 'hällo\n' }],
    ['an empty text', '', { kind: 'text', text: '' }],
    ['a text with a byte order mark', '\uFEFFa\n', { kind: 'text', text: '\uFEFFa\n' }],
    ['a binary', Buffer.from([1, 0, 2]), { kind: 'binary' }],
    ['a huge one', 'x'.repeat(1_000_001), { kind: 'huge', bytes: 1_000_001 }],
  ] as const)('%s', async (_, content, blob) => {
    const { octokit, ids } = serving(content)
    expect((await createBlobReader(octokit, repository).read(ids)).get(ids[0]!)).toEqual(blob)
  })

  it.each([
    ['a binary', Buffer.from([1, 0, 2])],
    ['a huge one', Buffer.alloc(1_000_001, 'x')],
  ])('the bytes of %s are read by REST, up to a limit', async (_, content) => {
    const { wire, octokit, ids } = serving(content)
    const reader = createBlobReader(octokit, repository)
    expect(await reader.readBytes?.(ids[0]!, content.length)).toEqual(content)
    expect(await reader.readBytes?.(ids[0]!, content.length - 1)).toBeUndefined()
    expect(wire.requests).toHaveLength(2)
    const sized = createBlobReader(octokit, repository, { sizes: new Map([[ids[0]!, content.length]]) })
    expect(await sized.readBytes?.(ids[0]!, content.length - 1)).toBeUndefined()
    expect(await sized.readBytes?.('not an id', 1_000)).toBeUndefined()
    expect(wire.requests).toHaveLength(2)
  })

  it('a huge one without asking, when a tree told its size', async () => {
    const { wire, octokit, ids } = serving('x')
    const reader = createBlobReader(octokit, repository, { sizes: new Map([[ids[0]!, 2_000_000]]) })
    expect((await reader.read(ids)).get(ids[0]!)).toEqual({ kind: 'huge', bytes: 2_000_000 })
    expect(wire.requests).toHaveLength(0)
  })

  it('a text that GraphQL cuts, whole, by REST', async () => {
    const text = 'x'.repeat(600_000)
    const { wire, octokit, ids } = serving(text)
    expect((await createBlobReader(octokit, repository).read(ids)).get(ids[0]!)).toEqual({ kind: 'text', text })
    expect(wire.sent('GET', /git\/blobs/)).toHaveLength(1)
  })

  it('a text that GraphQL converts to UTF-8, as its bytes are', async () => {
    const latin1 = Buffer.from('caf\xe9\n', 'latin1')
    const { wire, octokit, ids } = serving(latin1)
    wire.onGraphql('query blobs', {
      json: { data: { repository: { b0: { __typename: 'Blob', byteSize: 5, isBinary: false, isTruncated: false, text: 'café\n' } } } },
    })
    expect((await createBlobReader(octokit, repository).read(ids)).get(ids[0]!)).toEqual({ kind: 'text', text: 'caf\uFFFD\n' })
  })

  it('one that does not exist, with the reason', async () => {
    const { octokit } = serving('a\n')
    const [there, missing] = [blobId('a\n'), blobId('b\n')]
    const blobs = await createBlobReader(octokit, repository).read([missing, there])
    expect(blobs.get(missing)).toEqual({ kind: 'unreadable', reason: 'GitHub has no such object in this repository' })
    expect(blobs.get(there)).toEqual({ kind: 'text', text: 'a\n' })
  })

  it('one that is no object id, with the reason and without a question', async () => {
    const { wire, octokit } = serving()
    const blobs = await createBlobReader(octokit, repository).read(['"){x}#'])
    expect(blobs.get('"){x}#')).toEqual({ kind: 'unreadable', reason: '""){x}#" is not an object id' })
    expect(wire.requests).toHaveLength(0)
  })

  it('one that is a folder, with the reason', async () => {
    const { wire, octokit } = serving()
    wire.onGraphql('query blobs', { json: { data: { repository: { b0: { __typename: 'Tree' } } } } })
    const id = blobId('folder')
    expect((await createBlobReader(octokit, repository).read([id])).get(id)).toEqual({
      kind: 'unreadable',
      reason: 'the object is a tree, not a file',
    })
  })

  it('one that comes with another content than its id says, never as that content', async () => {
    const { wire, octokit } = serving()
    const id = blobId('what was asked for')
    wire.onGraphql('query blobs', {
      json: { data: { repository: { b0: { __typename: 'Blob', byteSize: 5, isBinary: false, isTruncated: false, text: 'other' } } } },
    })
    wire.on('GET', /git\/blobs/, { json: { sha: id, size: 5, encoding: 'base64', content: Buffer.from('other').toString('base64') } })
    expect((await createBlobReader(octokit, repository).read([id])).get(id)).toEqual({
      kind: 'unreadable',
      reason: 'GitHub returned content that does not match its object id',
    })
  })
})

describe('when GitHub fails', () => {
  it('for single blobs of a query, only those are asked for again, one by one', async () => {
    const { wire, octokit, ids } = serving('a\n', 'b\n')
    wire.onGraphql('query blobs', {
      json: {
        data: { repository: { b0: null, b1: { __typename: 'Blob', byteSize: 2, isBinary: false, isTruncated: false, text: 'b\n' } } },
        errors: [{ message: 'Timeout on validation of this blob', path: ['repository', 'b0'] }],
      },
    })
    const blobs = await createBlobReader(octokit, repository).read(ids)
    expect(ids.map((id) => blobs.get(id))).toEqual([
      { kind: 'text', text: 'a\n' },
      { kind: 'text', text: 'b\n' },
    ])
    expect(wire.sent('GET', /git\/blobs/)).toHaveLength(1)
  })

  it('for a query that takes it too long, halves of it are asked for', async () => {
    const { wire, octokit, ids } = serving(...texts(40))
    const asked: number[] = []
    wire.onGraphql('query blobs', ({ body }) => {
      const count = [...(body as { query: string }).query.matchAll(/oid:/g)].length
      asked.push(count)
      return lostAnswer
    })
    const blobs = await createBlobReader(octokit, repository).read(ids)
    expect([...new Set(asked)]).toEqual([40, 20, 10])
    expect([...blobs.values()].every(({ kind }) => kind === 'text')).toBe(true)
  })

  it('altogether, every blob is answered with a reason, after a bounded number of tries', async () => {
    const { wire, octokit, ids } = serving(...texts(300))
    wire.onGraphql('query blobs', lostAnswer)
    wire.on('GET', /git\/blobs/, lostAnswer)
    const blobs = await createBlobReader(octokit, repository).read(ids)
    expect(ids.every((id) => blobs.get(id)?.kind === 'unreadable')).toBe(true)
    expect(wire.requests.length).toBeLessThan(80)
  })

  it('and is read when it has recovered', async () => {
    const { wire, octokit, ids } = serving('a\n')
    let down = true
    const wasDown = () => down
    wire.on('GET', /git\/blobs/, lostAnswer)
    wire.onGraphql('query blobs', () =>
      wasDown()
        ? lostAnswer
        : { json: { data: { repository: { b0: { __typename: 'Blob', byteSize: 2, isBinary: false, isTruncated: false, text: 'a\n' } } } } },
    )
    const reader = createBlobReader(octokit, repository)
    expect((await reader.read(ids)).get(ids[0]!)?.kind).toBe('unreadable')
    down = false
    expect((await reader.read(ids)).get(ids[0]!)).toEqual({ kind: 'text', text: 'a\n' })
  })

  it('a rate limit is thrown, for asking later helps', async () => {
    const { wire, octokit, ids } = serving('a\n')
    wire.onGraphql('query blobs', {
      status: 403,
      headers: { 'retry-after': '3000' },
      json: { message: 'You have exceeded a secondary rate limit.' },
    })
    await expect(createBlobReader(octokit, repository).read(ids)).rejects.toBeInstanceOf(RateLimitedError)
  })
})

describe('hundreds of blobs are read from one archive', () => {
  const contents = texts(500)
  const files = Object.fromEntries(contents.map((text, index) => [`src/f${index}.ts`, text]))
  const options = { archive: { commit: commits.head, blobs: new Set(contents.map(blobId)) } }

  it('and only what it lacks is asked for by id', async () => {
    const { wire, octokit, ids } = serving(...contents, 'only at the base\n')
    wire.on('GET', `/repos/acme/shop/tarball/${commits.head}`, {
      bytes: await tarballOf(files),
      headers: { 'content-type': 'application/x-gzip' },
    })
    const blobs = await createBlobReader(octokit, repository, options).read(ids)
    expect(ids.map((id) => blobs.get(id))).toEqual([...contents, 'only at the base\n'].map((text) => ({ kind: 'text', text })))
    expect(wire.requests).toHaveLength(2)
  })

  it('once', async () => {
    const { wire, octokit, ids } = serving(...contents)
    wire.on('GET', /tarball/, { status: 404, json: { message: 'Not Found' } })
    const others = texts(1_000).slice(500).map(blobId)
    const reader = createBlobReader(octokit, repository, { archive: { commit: commits.head, blobs: new Set([...ids, ...others]) } })
    await reader.read(ids)
    await reader.read(others)
    expect(wire.sent('GET', /tarball/)).toHaveLength(1)
  })

  it('but not for blobs that are not in it', async () => {
    const { wire, octokit, ids } = serving(...contents)
    const few = { archive: { commit: commits.head, blobs: new Set(ids.slice(0, 300)) } }
    await createBlobReader(octokit, repository, few).read(ids)
    expect(wire.sent('GET', /tarball/)).toHaveLength(0)
  })

  it('a content that the archive rewrote has another id, and is asked for', async () => {
    const { wire, octokit, ids } = serving(...contents)
    const rewritten = { ...files, 'src/f7.ts': 'Id: substituted at export\n' }
    wire.on('GET', /tarball/, { bytes: await tarballOf(rewritten), headers: { 'content-type': 'application/x-gzip' } })
    const blobs = await createBlobReader(octokit, repository, options).read(ids)
    expect(blobs.get(ids[7]!)).toEqual({ kind: 'text', text: 'text 7\n' })
    expect(wire.requests).toHaveLength(2)
  })

  it.each([
    ['breaks off', async () => (await tarballOf(files)).subarray(0, 600)],
    ['is no archive', async () => Buffer.from('<html>sorry</html>')],
  ])('an archive that %s is made up for by queries', async (_, archive) => {
    const { wire, octokit, ids } = serving(...contents)
    wire.on('GET', /tarball/, { bytes: await archive(), headers: { 'content-type': 'application/x-gzip' } })
    const blobs = await createBlobReader(octokit, repository, options).read(ids)
    expect(ids.map((id) => blobs.get(id))).toEqual(contents.map((text) => ({ kind: 'text', text })))
  })
})
