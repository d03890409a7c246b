import nock from 'nock'
import { describe, expect, it } from 'vitest'
import { gatherPullRequest } from '#github/reading/gather-pull-request'
import { gatherRange } from '#github/reading/gather-range'
import { createOctokit } from '#github/client/octokit-options'
import type { RepositorySetup } from '../../support/github-repository.ts'
import { blobId, commits, listingOf, serveRepository } from '../../support/github-repository.ts'
import { openGitHubWire } from '../../support/github-wire.ts'
import { createTestClock } from '../../support/test-clock.ts'

const reference = { owner: 'acme', repo: 'shop', number: 7 }

const serving = (setup: RepositorySetup) => {
  const wire = openGitHubWire()
  serveRepository(wire, setup)
  return { wire, octokit: createOctokit({ auth: 'token', clock: createTestClock() }) }
}

const lines = (count: number, name = 'line'): string => Array.from({ length: count }, (_, index) => `${name} ${index + 1}\n`).join('')

const typical: RepositorySetup = {
  base: {
    'README.md': '# Shop\n',
    'src/a.ts': lines(20),
    'src/old.ts': lines(5, 'moved'),
    'src/gone.ts': 'gone\n',
    'logo.png': Buffer.from([0, 1]),
  },
  head: {
    'README.md': '# Shop\n',
    'src/a.ts': lines(20).replace('line 10\n', 'line ten\nand a half\n'),
    'src/new.ts': lines(5, 'moved'),
    'src/fresh.ts': 'fresh\n',
    'logo.png': Buffer.from([0, 2]),
  },
  renamed: { 'src/new.ts': 'src/old.ts' },
  withoutPatch: ['logo.png'],
}

describe('a pull request is read as the change from its merge base to its head', () => {
  it('with both trees, every changed file and its hunks', async () => {
    const { octokit } = serving(typical)
    const { change, pull } = await gatherPullRequest(octokit, reference)
    expect(pull).toEqual({
      ...reference,
      repositoryId: expect.any(Number),
      title: expect.any(String),
      headSha: commits.head,
      baseRef: 'main',
      baseSha: commits.tip,
      state: 'open',
      merged: false,
      intoDefault: expect.any(Boolean),
      defaultBranch: expect.any(String),
      draft: false,
      author: { login: 'ada', isBot: false },
      changedFiles: 5,
      fork: false,
      url: 'https://github.com/acme/shop/pull/7',
      createdAt: '2011-01-26T19:01:12Z',
    })
    expect(change.repository).toBe('acme/shop')
    expect(change.base).toMatchObject({ revision: 'main', commit: commits.base })
    expect(change.head).toMatchObject({ revision: commits.head, commit: commits.head })
    expect(change.truncated).toBeUndefined()
    expect(change.head.entries.map(({ path, mode, size }) => [path, mode, size])).toEqual([
      ['README.md', 'file', 7],
      ['src/a.ts', 'file', 163],
      ['src/new.ts', 'file', 40],
      ['src/fresh.ts', 'file', 6],
      ['logo.png', 'file', 2],
    ])
    expect(change.files.map(({ status, path, previousPath }) => [status, path, previousPath])).toEqual([
      ['modified', 'logo.png', undefined],
      ['modified', 'src/a.ts', undefined],
      ['added', 'src/fresh.ts', undefined],
      ['removed', 'src/gone.ts', undefined],
      ['renamed', 'src/new.ts', 'src/old.ts'],
    ])
    expect(change.files.map(({ path, hunks }) => [path, hunks])).toEqual([
      ['logo.png', undefined],
      [
        'src/a.ts',
        [
          {
            oldStart: 7,
            oldLines: 7,
            newStart: 7,
            newLines: 8,
            lines: [' line 7', ' line 8', ' line 9', '-line 10', '+line ten', '+and a half', ' line 11', ' line 12', ' line 13'],
          },
        ],
      ],
      ['src/fresh.ts', [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 1, lines: ['+fresh'] }]],
      ['src/gone.ts', [{ oldStart: 1, oldLines: 1, newStart: 0, newLines: 0, lines: ['-gone'] }]],
      ['src/new.ts', []],
    ])
  })

  it('in five calls, one of them for the settings at the tip of the base branch', async () => {
    const { octokit, wire } = serving(typical)
    await gatherPullRequest(octokit, reference)
    expect(wire.requests.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      [
        `GET /repos/acme/shop/compare/main...${commits.head}?per_page=1&page=1`,
        `GET /repos/acme/shop/contents/.github?ref=${commits.tip}`,
        `GET /repos/acme/shop/git/trees/${commits.head}?recursive=1`,
        `GET /repos/acme/shop/git/trees/${commits.base}?recursive=1`,
        'GET /repos/acme/shop/pulls/7',
      ].sort(),
    )
  })

  it('and its contents by blob', async () => {
    const { octokit } = serving(typical)
    const { blobs } = await gatherPullRequest(octokit, reference)
    const [old, now] = [blobId(typical.base['src/a.ts']!), blobId(typical.head['src/a.ts']!)]
    const contents = await blobs.read([old, now])
    expect(contents.get(old)).toEqual({ kind: 'text', text: typical.base['src/a.ts'] })
    expect(contents.get(now)).toEqual({ kind: 'text', text: typical.head['src/a.ts'] })
  })
})

describe('who and what a pull request is', () => {
  it.each([
    ['a draft', { draft: true }, { draft: true }],
    ['a bot’s', { user: { login: 'renovate[bot]', type: 'Bot' } }, { author: { login: 'renovate[bot]', isBot: true } }],
    ['from a fork', { head: { sha: commits.head, ref: 'feature', repo: { id: 2 } } }, { fork: true }],
    ['from a fork that was deleted', { head: { sha: commits.head, ref: 'feature', repo: null } }, { fork: true }],
  ])('%s', async (_, answer, expected) => {
    const { octokit } = serving({ ...typical, pull: answer })
    expect((await gatherPullRequest(octokit, reference)).pull).toMatchObject(expected)
  })

  it('a closed one is compared with the commit that it was based on, since its branch may contain it', async () => {
    const { octokit, wire } = serving({ ...typical, pull: { state: 'closed' } })
    await gatherPullRequest(octokit, reference)
    expect(wire.sent('GET', new RegExp(`/compare/${commits.tip}\\.\\.\\.${commits.head}`))).toHaveLength(1)
  })
})

describe('hunks that GitHub leaves out are found by comparing the blobs', () => {
  it('of a file too large for a patch', async () => {
    const { change } = await gatherPullRequest(serving({ ...typical, withoutPatch: ['logo.png', 'src/a.ts'] }).octokit, reference)
    nock.cleanAll()
    const withPatch = await gatherPullRequest(serving(typical).octokit, reference)
    expect(change.files).toEqual(withPatch.change.files.map((file) => (file.path === 'src/a.ts' ? { ...file, isShown: false } : file)))
  })

  it('of a file whose patch is cut in the middle', async () => {
    const listed = listingOf(typical).map((file) => {
      const { patch } = file as { readonly patch?: string }
      return patch === undefined ? file : { ...file, patch: patch.split('\n').slice(0, -1).join('\n') }
    })
    const { change } = await gatherPullRequest(serving({ ...typical, listed }).octokit, reference)
    nock.cleanAll()
    const withPatch = await gatherPullRequest(serving(typical).octokit, reference)
    const shown = (files: typeof change.files) => files.map(({ isShown: _, ...file }) => file)
    expect(shown(change.files)).toEqual(withPatch.change.files)
    expect(change.files.filter(({ isShown }) => isShown === false).map(({ path }) => path)).not.toEqual([])
  })

  it('but not of a submodule, whose object lies elsewhere', async () => {
    const { octokit, wire } = serving({
      base: { lib: '1'.repeat(40) },
      head: { lib: '2'.repeat(40) },
      modes: { lib: '160000' },
    })
    const { change } = await gatherPullRequest(octokit, reference)
    expect(change.files).toEqual([{ status: 'modified', path: 'lib', hunks: undefined }])
    expect(change.head.entries).toEqual([{ path: 'lib', blob: '2'.repeat(40), mode: 'submodule' }])
    expect(wire.sent('POST', /graphql/)).toHaveLength(0)
  })

  it('nor of a file that cannot be read', async () => {
    const { octokit, wire } = serving({ ...typical, withoutPatch: ['src/a.ts'] })
    wire.onGraphql('query blobs', { status: 502, text: '' })
    wire.on('GET', /git\/blobs/, { status: 502, text: '' })
    const { change } = await gatherPullRequest(octokit, reference)
    expect(change.files.find(({ path }) => path === 'src/a.ts')?.hunks).toBeUndefined()
  })
})

describe('no changed file is lost', () => {
  const many = (count: number, text: string) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`src/f${String(index).padStart(4, '0')}.ts`, text]))

  it.each([
    [299, 0],
    [300, 3],
    [450, 5],
  ])('of %i, which take %i pages of their own', async (count, pages) => {
    const { octokit, wire } = serving({ base: {}, head: many(count, 'x\n') })
    const { change } = await gatherPullRequest(octokit, reference)
    expect(change.files).toHaveLength(count)
    expect(wire.sent('GET', /pulls\/7\/files/)).toHaveLength(pages)
    expect(change.truncated).toBeUndefined()
  })

  it('where GitHub cannot compute the files of the comparison', async () => {
    const { octokit, wire } = serving(typical)
    const usual = await gatherPullRequest(octokit, reference)
    wire.on('GET', /\/compare\//, ({ query }) =>
      query.get('page') === '1'
        ? { status: 422, json: { message: 'Server Error: this diff is taking too long to generate.' } }
        : { json: { merge_base_commit: { sha: commits.base }, base_commit: { sha: commits.tip } } },
    )
    const { change } = await gatherPullRequest(octokit, reference)
    expect(change.files).toEqual(usual.change.files)
    expect(wire.sent('GET', /pulls\/7\/files/)).toHaveLength(1)
  })

  it('beyond the three thousand that GitHub lists, because the trees have them', async () => {
    const setup: RepositorySetup = { base: {}, head: many(3_005, 'x\n'), changedFiles: 3_005 }
    const { octokit, wire } = serving({ ...setup, listed: listingOf(setup).slice(0, 3_000) })
    const { change } = await gatherPullRequest(octokit, reference)
    expect(new Set(change.files.map(({ path }) => path)).size).toBe(3_005)
    expect(change.truncated).toBeUndefined()
    expect(change.files.at(-1)).toEqual({
      status: 'added',
      path: 'src/f3004.ts',
      hunks: [{ oldStart: 0, oldLines: 0, newStart: 1, newLines: 1, lines: ['+x'] }],
      isShown: false,
    })
    expect(wire.sent('GET', /pulls\/7\/files/)).toHaveLength(30)
  })

  it('or the change says that it is cut, when the trees are cut as well', async () => {
    const setup: RepositorySetup = { base: {}, head: many(150, 'x\n'), changedFiles: 150, treeLimit: 20 }
    const { octokit } = serving({ ...setup, listed: listingOf(setup).slice(0, 100) })
    const { change } = await gatherPullRequest(octokit, reference)
    expect(change.files).toHaveLength(100)
    expect(change.truncated).toBe('GitHub lists 100 of 150 changed files')
  })
})

describe('a repository too large to be listed in full', () => {
  const large: RepositorySetup = {
    base: { 'a/1.ts': '1\n', 'a/2.ts': '2\n', '.github/readiness.yml': 'block: P0\n', 'z/deep/last.ts': 'before\n' },
    head: { 'a/1.ts': '1\n', 'a/2.ts': '2\n', '.github/readiness.yml': 'block: P0\n', 'z/deep/last.ts': 'after\n' },
    treeLimit: 5,
  }

  it('is read with all that the change and its configuration need', async () => {
    const { octokit } = serving(large)
    const { change, blobs } = await gatherPullRequest(octokit, reference)
    expect(change.truncated).toBeUndefined()
    for (const [tree, text] of [
      [change.base, 'before\n'],
      [change.head, 'after\n'],
    ] as const) {
      expect(tree.truncated).toContain('GitHub truncated the list of this repository')
      const entry = tree.entries.find(({ path }) => path === 'z/deep/last.ts')
      expect(entry).toEqual({ path: 'z/deep/last.ts', blob: blobId(text), mode: 'file', size: text.length })
      expect((await blobs.read([entry!.blob])).get(entry!.blob)).toEqual({ kind: 'text', text })
    }
    expect(change.base.entries.some(({ path }) => path === '.github/readiness.yml')).toBe(true)
  })
})

describe('somebody pushes while the pull request is read', () => {
  const moved: RepositorySetup = {
    base: { 'src/a.ts': 'one\n', 'src/b.ts': 'one\n' },
    head: { 'src/a.ts': 'two\n', 'src/b.ts': 'one\n' },
  }
  const newer = { ...moved, head: { 'src/a.ts': 'three\n', 'src/b.ts': 'two\n' } }
  const older = [
    {
      status: 'modified',
      path: 'src/a.ts',
      hunks: [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-one', '+two'] }],
      isShown: false,
    },
  ]

  it.each([
    ['the list names files as they are not in the head asked for', listingOf(newer)],
    ['the list names the right files with other contents', [listingOf(newer)[0]!]],
    ['the list names files that are the same on both sides', [{ ...listingOf(newer)[1], sha: blobId('one\n') }]],
    ['the list lacks a file that differs', []],
    ['the list has a file that does not exist', [{ ...listingOf(newer)[0], filename: 'src/elsewhere.ts' }]],
    ['the list removes a file that is there', [{ ...listingOf(newer)[0], status: 'removed' }]],
    ['the list adds a file that was there', [{ ...listingOf(moved)[0], status: 'added' }]],
  ])('%s: the trees of the head asked for count', async (_, listed) => {
    const { octokit } = serving({ ...moved, listed })
    const { change } = await gatherPullRequest(octokit, reference)
    expect(change.files).toEqual(older)
  })

  it('an older head than the present one is compared without the pull request’s list', async () => {
    const { octokit, wire } = serving({ ...moved, pull: { head: { sha: 'd'.repeat(40), ref: 'feature', repo: { id: 1 } } } })
    const { change, pull } = await gatherPullRequest(octokit, reference, { headSha: commits.head })
    expect(change.files).toEqual(older.map(({ isShown: _, ...file }) => file))
    expect(pull.headSha).toBe('d'.repeat(40))
    expect(wire.sent('GET', /pulls\/7\/files/)).toHaveLength(0)
  })

  it('when the repository cannot be listed in full either, it is said', async () => {
    const { octokit } = serving({ ...moved, listed: listingOf(newer), treeLimit: 1 })
    await expect(gatherPullRequest(octokit, reference)).rejects.toThrow(/moved from a{40} while the change was being read/)
  })
})

describe('two commits', () => {
  it('are read as a range in four calls, one of them for the settings at the base', async () => {
    const { octokit, wire } = serving(typical)
    const { change } = await gatherRange(octokit, { owner: 'acme', repo: 'shop', base: commits.tip, head: commits.head })
    expect(change.files).toHaveLength(5)
    expect(change.base).toMatchObject({ revision: commits.tip, commit: commits.base })
    expect(wire.requests).toHaveLength(4)
  })

  it('are read whole beyond the three hundred files that a comparison lists', async () => {
    const head = Object.fromEntries(Array.from({ length: 320 }, (_, index) => [`src/f${index}.ts`, `${index}\n`]))
    const { octokit } = serving({ base: {}, head })
    const { change } = await gatherRange(octokit, { owner: 'acme', repo: 'shop', base: commits.tip, head: commits.head })
    expect(change.files).toHaveLength(320)
    expect(change.files.every(({ hunks }) => hunks?.length === 1)).toBe(true)
  })

  it('without a common ancestor are refused with a sentence', async () => {
    const { octokit, wire } = serving(typical)
    wire.on('GET', /compare/, { status: 404, json: { message: 'Not Found' } })
    await expect(gatherRange(octokit, { owner: 'acme', repo: 'shop', base: 'main', head: commits.head })).rejects.toThrow(
      `GitHub cannot compare main with ${commits.head}: one of them does not exist, or they have no common ancestor.`,
    )
  })
})
