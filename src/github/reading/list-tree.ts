import type { Tree, TreeEntry } from '#model/change-set'
import type { GitHubClient, RepositoryRef } from '../client/client.ts'
import { GatherError } from './gather-error.ts'
import { mapConcurrently } from '../client/map-concurrently.ts'
import { requestFailure } from '../client/request-failure.ts'

const modes: Readonly<Record<string, TreeEntry['mode']>> = {
  '100644': 'file',
  '100664': 'file',
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
}

/**
 * Lists every path of a commit in one call. GitHub truncates the list at 100,000 entries or 7 MB, and says so.
 *
 * @param revision the requested revision, for display
 */
export const listTree = async (octokit: GitHubClient, { owner, repo }: RepositoryRef, commit: string, revision: string): Promise<Tree> => {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    owner,
    repo,
    tree_sha: commit,
    recursive: '1',
  })
  const entries = data.tree.flatMap(({ path, mode, sha, size }): TreeEntry[] => {
    const kind = modes[mode ?? '']
    return kind === undefined || path === undefined || sha === undefined
      ? []
      : [{ path, blob: sha, mode: kind, ...(size !== undefined && { size }) }]
  })
  return {
    revision,
    commit,
    entries,
    ...(data.truncated && { truncated: `GitHub truncated the list of this repository's files after ${entries.length} entries` }),
  }
}

type PathsData = {
  readonly repository: Readonly<
    Record<
      string,
      {
        readonly oid: string
        readonly entries?:
          | readonly {
              readonly name: string
              readonly oid: string
              readonly mode: number
              readonly object: { readonly byteSize?: number } | null
            }[]
          | null
      } | null
    >
  > | null
}

/** Adds paths that a truncated listing may lack, by listing their folders. A path that does not exist stays absent. */
export const completeTree = async (
  octokit: GitHubClient,
  { owner, repo }: RepositoryRef,
  tree: Tree,
  paths: readonly string[],
): Promise<Tree> => {
  const listed = new Set(tree.entries.map(({ path }) => path))
  const missing = new Set(paths.filter((path) => !listed.has(path)))
  const folders = [...new Set([...missing].map(folderOf))]
  const batches = Array.from({ length: Math.ceil(folders.length / foldersInQuery) }, (_, index) =>
    folders.slice(index * foldersInQuery, (index + 1) * foldersInQuery),
  )
  const found = await mapConcurrently(batches, 4, async (batch) => {
    const variables = Object.fromEntries(batch.map((folder, index) => [`f${index}`, `${tree.commit}:${folder}`]))
    const { repository } = await readFolders(octokit, foldersQuery(batch.length), { owner, repo, ...variables })
    return batch.flatMap((folder, index) =>
      (repository?.[`f${index}`]?.entries ?? []).flatMap(({ name, oid, mode, object }): TreeEntry[] => {
        const path = folder === '' ? name : `${folder}/${name}`
        const kind = modes[mode.toString(8)]
        const size = object?.byteSize
        return missing.has(path) && kind !== undefined ? [{ path, blob: oid, mode: kind, ...(size !== undefined && { size }) }] : []
      }),
    )
  })
  return { ...tree, entries: [...tree.entries, ...found.flat()] }
}

/** @throws GatherError when GraphQL fails, because the files that a truncated listing lacks are then unknown */
const readFolders = async (octokit: GitHubClient, query: string, variables: Record<string, string>): Promise<PathsData> => {
  try {
    return await octokit.graphql<PathsData>(query, variables)
  } catch (error) {
    const failure = requestFailure(error, 0)
    if (failure === undefined || failure.kind === 'limited') throw error
    const reason =
      'This repository is too large for GitHub to list in one response, and the GraphQL request for the remaining files failed.'
    throw new GatherError(`${reason} Start the review again later.`, { cause: error })
  }
}

const foldersInQuery = 50

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const foldersQuery = (count: number): string => {
  const indexes = Array.from({ length: count }, (_, index) => index)
  return `query folders($owner: String!, $repo: String!, ${indexes.map((index) => `$f${index}: String!`).join(', ')}) {
  repository(owner: $owner, name: $repo) {
${indexes.map((index) => `    f${index}: object(expression: $f${index}) { ...listing }`).join('\n')}
  }
}
fragment listing on GitObject { oid ... on Tree { entries { name oid mode object { ... on Blob { byteSize } } } } }`
}
