import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import { createTwoFilesPatch } from 'diff'
import { pack } from 'tar-stream'
import { githubExample } from './github-openapi.ts'
import type { GitHubWire, WireAnswer } from './github-wire.ts'

export type Files = Readonly<Record<string, string | Buffer>>

export interface RepositorySetup {
  readonly base: Files
  readonly head: Files
  /** New path to old. */
  readonly renamed?: Readonly<Record<string, string>>
  /** Files for which GitHub gives no patch. */
  readonly withoutPatch?: readonly string[]
  /** Values of the pull request's answer that differ from the usual. */
  readonly pull?: object
  /** Files and their order as GitHub lists them, when they are not those that differ. */
  readonly listed?: readonly object[]
  readonly changedFiles?: number
  /** Modes by path; `100644` unless given. A submodule's content is its commit. */
  readonly modes?: Readonly<Record<string, string>>
  /** Listings are cut behind so many entries. */
  readonly treeLimit?: number
}

/** Commits of the little repository: `base` is the merge base, `tip` the base branch's own. */
export const commits = {
  base: 'b'.repeat(40),
  head: 'a'.repeat(40),
  tip: 'c'.repeat(40),
} as const

const sha1 = (content: Buffer): string => createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')

/** git's id of a content. */
export const blobId = (content: string | Buffer): string => sha1(Buffer.from(content))

const modeOf = ({ modes }: RepositorySetup, path: string): string => modes?.[path] ?? '100644'

const entryOf = (setup: RepositorySetup, path: string, content: string | Buffer) => {
  const mode = modeOf(setup, path)
  if (mode === '160000') return { path, mode, type: 'commit', sha: content.toString() }
  return {
    path,
    mode,
    type: 'blob',
    sha: blobId(content),
    size: Buffer.byteLength(content),
    url: `https://api.github.com/repos/acme/shop/git/blobs/${blobId(content)}`,
  }
}

const foldersOf = (files: Files): string[] => {
  const folders = Object.keys(files).flatMap((path) => {
    const parts = path.split('/').slice(0, -1)
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  })
  return [...new Set(folders)].sort()
}

const treeOf = (setup: RepositorySetup, commit: string, files: Files): unknown => {
  const folders = foldersOf(files).map((path) => ({ path, mode: '040000', type: 'tree', sha: blobId(path) }))
  const entries = [...folders, ...Object.entries(files).map(([path, content]) => entryOf(setup, path, content))]
  const limit = setup.treeLimit ?? entries.length
  return githubExample('GET', '/repos/{owner}/{repo}/git/trees/{tree_sha}', 200, {
    sha: commit,
    tree: entries.slice(0, limit),
    truncated: entries.length > limit,
  })
}

/** As GitHub writes it: from the first `@@` on, without the last line break. */
const patchOf = (before: string | Buffer, after: string | Buffer): string | undefined => {
  const text = createTwoFilesPatch('a', 'b', before.toString(), after.toString(), '', '', { context: 3 })
  const start = text.indexOf('@@')
  return start < 0 ? undefined : text.slice(start).replace(/\n$/, '')
}

/** The changed files in GitHub's words. */
export const listingOf = (setup: RepositorySetup): object[] => {
  const { base, head, renamed = {}, withoutPatch = [] } = setup
  const sources = new Set(Object.values(renamed))
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])].sort().filter((path) => !sources.has(path) || path in head)
  return paths.flatMap((path) => {
    const previous = renamed[path]
    const before = base[previous ?? path]
    const after = head[path]
    if (previous === undefined && before !== undefined && after !== undefined && blobId(before) === blobId(after)) return []
    const status = previous !== undefined ? 'renamed' : before === undefined ? 'added' : after === undefined ? 'removed' : 'modified'
    const isSubmodule = modeOf(setup, path) === '160000'
    const patch = withoutPatch.includes(path) || isSubmodule ? undefined : patchOf(before ?? '', after ?? '')
    const lines = patch?.split('\n').filter((line) => /^[-+]/.test(line)).length ?? 0
    const content = after ?? before ?? ''
    const [example] = githubExample('GET', '/repos/{owner}/{repo}/pulls/{pull_number}/files', 200, [{}]) as object[]
    const { sha } = entryOf(setup, path, content)
    return [
      {
        ...example,
        sha,
        filename: path,
        status,
        additions: lines,
        deletions: 0,
        changes: lines,
        ...(previous !== undefined && { previous_filename: previous }),
        ...(patch !== undefined && { patch }),
      },
    ]
  })
}

/** Serves a pull request, `acme/shop#7`, at the wire. */
export const serveRepository = (wire: GitHubWire, setup: RepositorySetup): void => {
  // The owner says nothing for all repositories.
  wire.on('GET', '/repos/acme/.github/contents/.github/readiness.yml', () => ({ status: 404, json: { message: 'Not Found' } }))
  const listed = setup.listed ?? listingOf(setup)
  const person = { login: 'ada', type: 'User' }
  // The tip of the base branch has the same settings as the merge base.
  wire.on('GET', '/repos/acme/shop/contents/.github', () => {
    const entries = Object.entries(setup.base).filter(([path]) => /^\.github\/[^/]+$/.test(path))
    if (entries.length === 0) return { status: 404, json: { message: 'Not Found' } }
    return { json: entries.map(([path, content]) => ({ type: 'file', path, sha: blobId(content), size: Buffer.byteLength(content) })) }
  })
  wire.on('GET', '/repos/acme/shop/pulls/7', {
    json: githubExample('GET', '/repos/{owner}/{repo}/pulls/{pull_number}', 200, {
      number: 7,
      state: 'open',
      draft: false,
      user: person,
      changed_files: setup.changedFiles ?? listed.length,
      html_url: 'https://github.com/acme/shop/pull/7',
      head: { sha: commits.head, ref: 'feature', repo: { id: 1 } },
      base: { sha: commits.tip, ref: 'main', repo: { id: 1 } },
      ...setup.pull,
    }),
  })
  wire.on('GET', '/repos/acme/shop/pulls/7/files', ({ query }) => {
    const [perPage, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)]
    return { json: listed.slice((page - 1) * perPage, page * perPage) }
  })
  wire.on('GET', /^\/repos\/acme\/shop\/compare\//, ({ query }) => ({
    json: githubExample('GET', '/repos/{owner}/{repo}/compare/{basehead}', 200, {
      base_commit: { sha: commits.tip },
      merge_base_commit: { sha: commits.base },
      files: query.get('page') === '1' ? listed.slice(0, 300) : [],
    }),
  }))
  wire.on('GET', `/repos/acme/shop/git/trees/${commits.head}`, { json: treeOf(setup, commits.head, setup.head) })
  wire.on('GET', `/repos/acme/shop/git/trees/${commits.base}`, { json: treeOf(setup, commits.base, setup.base) })
  serveFolders(wire, setup)
  serveBlobs(wire, [...Object.values(setup.base), ...Object.values(setup.head)])
}

/** Folders by `commit:path`, as GraphQL gives them. */
const serveFolders = (wire: GitHubWire, setup: RepositorySetup): void => {
  wire.onGraphql('query folders', ({ body }) => {
    const { variables } = body as { readonly variables: Readonly<Record<string, string>> }
    const repository = Object.entries(variables).flatMap(([name, expression]) => {
      if (!/^f\d+$/.test(name)) return []
      const [commit = '', folder = ''] = expression.split(':')
      const files = commit === commits.head ? setup.head : setup.base
      const inside = Object.entries(files).filter(([path]) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) === folder)
      const entries = inside.map(([path, content]) => {
        const { sha } = entryOf(setup, path, content)
        return {
          name: path.split('/').at(-1),
          oid: sha,
          mode: Number.parseInt(modeOf(setup, path), 8),
          object: { byteSize: Buffer.byteLength(content) },
        }
      })
      return [[name, inside.length === 0 ? null : { oid: blobId(folder), entries }]]
    })
    return { json: { data: { repository: Object.fromEntries(repository) as object } } }
  })
}

/** What GraphQL says of one blob. */
const graphqlBlob = (content: Buffer): object => {
  const isBinary = content.subarray(0, 8_000).includes(0)
  const isTruncated = content.length > 512_000
  return {
    __typename: 'Blob',
    byteSize: content.length,
    isBinary,
    isTruncated,
    text: isBinary ? null : content.toString('utf8').slice(0, isTruncated ? 512_000 : undefined),
  }
}

/** Serves contents by their ids, by GraphQL and by REST. */
export const serveBlobs = (wire: GitHubWire, contents: readonly (string | Buffer)[]): void => {
  const byId = new Map(contents.map((content) => [blobId(content), Buffer.from(content)]))
  wire.onGraphql('query blobs', ({ body }) => {
    const { query } = body as { readonly query: string }
    const asked = [...query.matchAll(/(b\d+): object\(oid: "([0-9a-f]+)"\)/g)]
    const answers = asked.map(([, alias, id]) => {
      const content = byId.get(id ?? '')
      return [alias, content ? graphqlBlob(content) : null]
    })
    return { json: { data: { repository: Object.fromEntries(answers) as object } } }
  })
  wire.on('GET', /^\/repos\/acme\/shop\/git\/blobs\//, ({ path }): WireAnswer => {
    const id = path.split('/').at(-1) ?? ''
    const content = byId.get(id)
    if (!content)
      return { status: 404, json: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest/git/blobs#get-a-blob' } }
    return {
      json: githubExample('GET', '/repos/{owner}/{repo}/git/blobs/{file_sha}', 200, {
        sha: id,
        size: content.length,
        encoding: 'base64',
        content: content.toString('base64').replace(/.{60}/g, '$&\n'),
      }),
    }
  })
}

/** An archive as GitHub makes it: gzipped, under one folder, behind a global header with the commit. */
export const tarballOf = async (files: Files): Promise<Buffer> => {
  const archive = pack()
  archive.entry({ name: 'pax_global_header', type: 'pax-global-header', pax: { comment: commits.head } } as Parameters<
    typeof archive.entry
  >[0])
  for (const [path, content] of Object.entries(files)) archive.entry({ name: `acme-shop-aaaaaaa/${path}` }, Buffer.from(content))
  archive.finalize()
  return gzipSync(await buffer(archive))
}
