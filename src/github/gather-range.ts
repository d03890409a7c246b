import type { Blob, BlobReader, ChangedFile, ChangeSet, Hunk, Tree, TreeEntry } from '#model/change-set'
import { reversedRange } from '#model/reversed-range'
import { createBlobReader } from './blob-reader.ts'
import { hugeBytes } from './blob-of-content.ts'
import type { FileChange, ListedFile } from './changed-files.ts'
import { movedOn, reconcileChanges } from './changed-files.ts'
import type { GitHubClient, RepositoryRef } from './client.ts'
import { diffTexts } from './diff-texts.ts'
import { GatherError, ReversedRangeError } from './gather-error.ts'
import { completeTree, listTree } from './list-tree.ts'
import { readSettingsTree } from './settings-tree.ts'

export interface Gathered {
  readonly change: ChangeSet
  readonly blobs: BlobReader
}

export interface RangeOptions {
  /** What people call the two sides; their commits unless given. */
  readonly baseRevision?: string
  readonly headRevision?: string
  /**
   * GitHub's list of the changed files, being asked for, and how many there are altogether. Undefined: the comparison's own list, of at
   * most 300 files, is used.
   */
  readonly listing?: Promise<readonly ListedFile[]>
  readonly total?: number
}

/** Files whose hunks are found here, by reading both blobs, because GitHub gives no patch for them. */
const maxCompared = 300

/** The comparison lists so many files and no more. */
const comparisonLimit = 300

/** Read from the base commit by path whatever else is read; a cut listing may not have them. */
const alwaysNeeded = ['.github/readiness.yml', '.github/readiness-waivers.yml']

/**
 * Reads what differs between the merge base of `base` and `head`, and `head`, in four calls or so; one more for the settings of `base`, where
 * it is not the merge base.
 *
 * @param range `base`: a branch or a commit; `head`: a commit
 * @throws ReversedRangeError when the head is an ancestor of the base; GatherError when the two have no common ancestor, or cannot be read in
 *   a way that repeating would not change
 */
export const gatherRange = async (
  octokit: GitHubClient,
  { owner, repo, base, head }: RepositoryRef & { readonly base: string; readonly head: string },
  options: RangeOptions = {},
): Promise<Gathered> => {
  const repository = { owner, repo }
  // A rejection must not go unhandled while another call fails first.
  const listing = options.listing
  listing?.catch(() => undefined)
  const headListing = listTree(octokit, repository, head, options.headRevision ?? head)
  headListing.catch(() => undefined)
  const comparison = await compare(octokit, repository, base, head, listing === undefined)
  const { mergeBase, tip } = comparison
  if (mergeBase === head && tip !== head) throw new ReversedRangeError(reversedRange(options.baseRevision ?? base, head))
  const baseListing = listTree(octokit, repository, mergeBase, options.baseRevision ?? base)
  const settingsListing = tip === mergeBase ? undefined : readSettingsTree(octokit, repository, tip)
  const [before, after, listed, settings] = await Promise.all([baseListing, headListing, listing ?? comparison.files, settingsListing])
  const total = options.total ?? (listed.length < comparisonLimit ? listed.length : undefined)
  const trees = await completed(octokit, repository, before, after, listed)
  const changes = reconcileChanges(listed, total, trees.base, trees.head)
  if (changes === movedOn) {
    throw new GatherError(
      `The head of this change moved on from ${head} while it was being read, and the repository is too large to be listed in full.`,
    )
  }
  const blobs = createBlobReader(octokit, repository, {
    sizes: sizesOf(trees.base, trees.head),
    archive: { commit: head, blobs: new Set(trees.head.entries.map(({ blob }) => blob)) },
  })
  const files = await withHunks(changes.files, blobs)
  return {
    change: {
      repository: `${owner}/${repo}`,
      ...trees,
      ...(settings && { settings: { ...settings, revision: options.baseRevision ?? base } }),
      files,
      ...(changes.truncated !== undefined && { truncated: changes.truncated }),
    },
    blobs,
  }
}

/** The first page has the files, up to 300 with their patches; the second has nothing but the few commits asked for. */
const compare = async (
  octokit: GitHubClient,
  repository: RepositoryRef,
  base: string,
  head: string,
  withFiles: boolean,
): Promise<{ mergeBase: string; tip: string; files: readonly ListedFile[] }> => {
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      ...repository,
      basehead: `${base}...${head}`,
      per_page: 1,
      page: withFiles ? 1 : 2,
    })
    return { mergeBase: data.merge_base_commit.sha, tip: data.base_commit.sha, files: data.files ?? [] }
  } catch (error) {
    if ((error as { readonly status?: number }).status !== 404) throw error
    throw new GatherError(`GitHub cannot compare ${base} with ${head}: one of them is gone, or they have no common ancestor.`, {
      cause: error,
    })
  }
}

/** Trees with all changed paths in them, also where GitHub cut them. */
const completed = async (
  octokit: GitHubClient,
  repository: RepositoryRef,
  base: Tree,
  head: Tree,
  listed: readonly ListedFile[],
): Promise<{ base: Tree; head: Tree }> => {
  const side = async (tree: Tree, paths: readonly string[]): Promise<Tree> =>
    tree.truncated === undefined ? tree : completeTree(octokit, repository, tree, [...alwaysNeeded, ...paths])
  const [completeBase, completeHead] = await Promise.all([
    side(
      base,
      listed.flatMap(({ status, filename, previous_filename: previous }) => (status === 'added' ? [] : [previous ?? filename])),
    ),
    side(
      head,
      listed.flatMap(({ status, filename }) => (status === 'removed' ? [] : [filename])),
    ),
  ])
  return { base: completeBase, head: completeHead }
}

const sizesOf = (...trees: readonly Tree[]): Map<string, number> =>
  new Map(
    trees.flatMap(({ entries }) => entries.flatMap(({ blob, size }): [string, number][] => (size === undefined ? [] : [[blob, size]]))),
  )

/** Compares the blobs of files that came without a patch. */
const withHunks = async (changes: readonly FileChange[], blobs: BlobReader): Promise<ChangedFile[]> => {
  const compared = new Set(changes.filter(isComparable).slice(0, maxCompared))
  const contents = await blobs.read([...compared].flatMap(({ before, after }) => [before, after].flatMap((side) => side?.blob ?? [])))
  return changes.map((change) => {
    const { before, after, hunks, ...file } = change
    if (hunks !== 'compare') return { ...file, hunks }
    const found = compared.has(change) ? hunksBetween(before, after, contents) : undefined
    return { ...file, hunks: found, ...(found && { isShown: false }) }
  })
}

/** Formats that hold no lines; reading them only to find that out would cost a call. */
const binaryName =
  /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|pdf|zip|gz|tgz|bz2|xz|7z|jar|war|class|so|dll|exe|wasm|woff2?|ttf|otf|eot|mp[34]|mov|webm|ogg)$/i

const isComparable = ({ status, path, hunks, before, after }: FileChange): boolean =>
  hunks === 'compare' &&
  !binaryName.test(path) &&
  (status === 'added' || before !== undefined) &&
  (status === 'removed' || after !== undefined) &&
  [before, after].every((side) => side === undefined || (side.mode !== 'submodule' && (side.size ?? 0) <= hugeBytes))

const hunksBetween = (
  before: TreeEntry | undefined,
  after: TreeEntry | undefined,
  contents: ReadonlyMap<string, Blob>,
): readonly Hunk[] | undefined => {
  const textOf = (side: TreeEntry | undefined): string | undefined => {
    const blob = side && contents.get(side.blob)
    return blob?.kind === 'text' ? blob.text : undefined
  }
  const [old, now] = [textOf(before), textOf(after)]
  // A side that is there and is no text has no lines to compare.
  if ((before && old === undefined) || (after && now === undefined)) return undefined
  return diffTexts(old, now)
}
