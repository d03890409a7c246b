import type { Blob, BlobReader, ChangedFile, ChangeSet, Hunk, Tree, TreeEntry } from '#model/change-set'
import { reversedRange } from '#model/revisions/reversed-range'
import { createBlobReader } from './blob-reader.ts'
import { hugeBytes } from './blob-of-content.ts'
import type { FileChange, ListedFile } from './changed-files.ts'
import { movedOn, reconcileChanges } from './changed-files.ts'
import type { GitHubClient, RepositoryRef } from '../client/client.ts'
import { diffTexts } from './diff-texts.ts'
import { GatherError, ReversedRangeError } from './gather-error.ts'
import { completeTree, listTree } from './list-tree.ts'
import { RateLimitedError } from '../client/request-failure.ts'
import { readSettingsTree } from './settings-tree.ts'

export interface Gathered {
  readonly change: ChangeSet
  readonly blobs: BlobReader
}

export interface RangeOptions {
  /** Display names of the two sides; their commits unless given. */
  readonly baseRevision?: string
  readonly headRevision?: string
  /**
   * GitHub's list of the changed files (pending), and their total number. Undefined: the comparison's own list is used, which has at most
   * 300 files.
   */
  readonly listing?: Promise<readonly ListedFile[]>
  /** Gives that list if GitHub cannot compute the comparison's own. */
  readonly list?: () => Promise<readonly ListedFile[]>
  readonly total?: number
}

/** Files without a patch from GitHub whose hunks are computed here, by reading both blobs. */
const maxCompared = 300

/** GitHub's limit of files per comparison. */
export const comparisonLimit = 300

/** Always read by path from the base commit, because a truncated listing may not contain them. */
const alwaysNeeded = ['.github/readiness.yml', '.github/readiness-waivers.yml']

/**
 * Reads the change between the merge base of `base` and `head`, and `head`, in about four calls; one more for the settings of `base`, where
 * it differs from the merge base.
 *
 * @param range `base`: a branch or a commit; `head`: a commit
 * @throws ReversedRangeError when the head is an ancestor of the base; GatherError when the two have no common ancestor, or cannot be read
 *   for a lasting reason
 */
export const gatherRange = async (
  octokit: GitHubClient,
  { owner, repo, base, head }: RepositoryRef & { readonly base: string; readonly head: string },
  options: RangeOptions = {},
): Promise<Gathered> => {
  const repository = { owner, repo }
  // Prevents an unhandled rejection when another call fails first.
  let listing = options.listing
  listing?.catch(() => undefined)
  const headListing = listTree(octokit, repository, head, options.headRevision ?? head)
  headListing.catch(() => undefined)
  const comparison = await compare(octokit, repository, base, head, listing === undefined).catch((error: unknown) => {
    if (listing !== undefined || options.list === undefined || error instanceof GatherError || error instanceof RateLimitedError)
      throw error
    listing = options.list()
    listing.catch(() => undefined)
    return compare(octokit, repository, base, head, false)
  })
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
      `The head of this change moved from ${head} while the change was being read, and the repository is too large to list all of its files.`,
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

/** The first page contains the files, up to 300 with their patches; the second one only commits, of which few are requested. */
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
    throw new GatherError(`GitHub cannot compare ${base} with ${head}: one of them does not exist, or they have no common ancestor.`, {
      cause: error,
    })
  }
}

/** Trees that contain all changed paths, even where GitHub truncated them. */
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

/** Computes hunks for files without a patch. */
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

/** File formats without lines; reading them just to find that out would cost a call. */
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
  // A side that exists but is not text has no lines to compare.
  if ((before && old === undefined) || (after && now === undefined)) return undefined
  return diffTexts(old, now)
}
