import { parseUnifiedDiff } from '#languages/unified-diff'
import type { ChangedFile, Hunk, Tree, TreeEntry } from '#model/change-set'

/** A changed file in one of GitHub's lists. */
export interface ListedFile {
  readonly sha: string | null
  readonly filename: string
  readonly previous_filename?: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'
  readonly changes: number
  /** Absent for binary files and for large files. */
  readonly patch?: string
}

/** A changed file. Its hunks may still have to be found by comparing two blobs. */
export interface FileChange extends Omit<ChangedFile, 'hunks'> {
  readonly hunks: readonly Hunk[] | 'compare'
  readonly before?: TreeEntry
  readonly after?: TreeEntry
}

export interface ReconciledChanges {
  readonly files: readonly FileChange[]
  /** Why the list of files may be incomplete. */
  readonly truncated?: string
}

/** GitHub's list belongs to other commits than the trees, and the trees are truncated: there is no reliable list. */
export const movedOn = 'moved-on'

/**
 * Determines the files of a change. The trees are authoritative: they belong to two known commits, while GitHub's list belongs to the head
 * at the time of the request. The list adds what trees do not contain: renames and hunks. When the two contradict each other, because the
 * branch moved meanwhile, the list is discarded.
 *
 * @param listed GitHub's list; undefined when there is none for this head
 * @param total the number of changed files according to GitHub
 */
export const reconcileChanges = (
  listed: readonly ListedFile[] | undefined,
  total: number | undefined,
  base: Tree,
  head: Tree,
): ReconciledChanges | typeof movedOn => {
  const trees: Trees = { base: byPath(base), head: byPath(head) }
  const whole = base.truncated === undefined && head.truncated === undefined
  const useful = listed?.filter(({ status }) => status !== 'unchanged')
  const agrees = useful?.every((file) => agreesWith(file, trees, whole)) === true
  const complete = useful !== undefined && total !== undefined && (listed?.length ?? 0) >= total
  if (!whole) {
    if (!agrees || useful === undefined) return movedOn
    return {
      files: useful.map((file) => fromListed(file, trees)),
      ...(!complete && { truncated: `GitHub lists ${useful.length} of ${total ?? 'an unknown number of'} changed files` }),
    }
  }
  const differing = differingPaths(trees)
  const known = new Set((agrees ? useful : [])?.flatMap(pathsOf))
  const unlisted = differing.filter((path) => !known.has(path))
  // A list that claims to be complete but lacks a difference belongs to other commits.
  if (!agrees || (complete && unlisted.length > 0)) return { files: fromTrees(differing, trees) }
  return { files: [...(useful ?? []).map((file) => fromListed(file, trees)), ...fromTrees(unlisted, trees)] }
}

interface Trees {
  readonly base: ReadonlyMap<string, TreeEntry>
  readonly head: ReadonlyMap<string, TreeEntry>
}

const byPath = (tree: Tree): Map<string, TreeEntry> => new Map(tree.entries.map((entry) => [entry.path, entry]))

const pathsOf = ({ status, filename, previous_filename: previous }: ListedFile): string[] =>
  status === 'renamed' && previous !== undefined ? [filename, previous] : [filename]

const isSame = (one: TreeEntry | undefined, other: TreeEntry | undefined): boolean => one?.blob === other?.blob && one?.mode === other?.mode

/** Whether a list entry can be true for these trees. Truncated trees contradict it only with entries that they contain. */
const agreesWith = (file: ListedFile, { base, head }: Trees, whole: boolean): boolean => {
  const after = head.get(file.filename)
  const before = base.get(file.previous_filename ?? file.filename)
  if (file.status === 'removed') return after === undefined && (before !== undefined || !whole)
  if (after === undefined) return !whole
  if (file.sha !== null && file.sha !== after.blob) return false
  if (file.status === 'added') return before === undefined
  if (before === undefined) return !whole
  return file.status === 'renamed' || file.status === 'copied' || !isSame(before, after)
}

const differingPaths = ({ base, head }: Trees): string[] => {
  const paths = new Set([...base.keys(), ...head.keys()])
  return [...paths].filter((path) => !isSame(base.get(path), head.get(path))).sort()
}

const statuses: Readonly<Record<Exclude<ListedFile['status'], 'unchanged'>, ChangedFile['status']>> = {
  added: 'added',
  removed: 'removed',
  modified: 'modified',
  renamed: 'renamed',
  copied: 'copied',
  changed: 'type-changed',
}

const fromListed = (file: ListedFile, { base, head }: Trees): FileChange => {
  const status = file.status === 'unchanged' ? 'modified' : statuses[file.status]
  const before = status === 'added' ? undefined : base.get(file.previous_filename ?? file.filename)
  const after = status === 'removed' ? undefined : head.get(file.filename)
  return {
    status,
    path: file.filename,
    ...(file.previous_filename !== undefined && { previousPath: file.previous_filename }),
    ...(before && { before }),
    ...(after && { after }),
    // No changed lines: a rename, a mode change or an empty file. GitHub also counts none in a binary file, whose two blobs differ.
    hunks: (file.patch === undefined ? undefined : parseUnifiedDiff(file.patch)) ?? (before?.blob === after?.blob ? [] : 'compare'),
  }
}

/** Files by the differences between the trees. Only renames that leave the content unchanged are detected. */
const fromTrees = (paths: readonly string[], { base, head }: Trees): FileChange[] => {
  const removedByBlob = new Map<string, TreeEntry[]>()
  for (const path of paths) {
    const before = base.get(path)
    if (before && !head.has(path)) removedByBlob.set(before.blob, [...(removedByBlob.get(before.blob) ?? []), before])
  }
  const moved = new Set<string>()
  const changes: FileChange[] = []
  for (const path of paths) {
    const before = base.get(path)
    const after = head.get(path)
    if (after && before) {
      const typeChanged = before.mode !== after.mode && !(isRegular(before) && isRegular(after))
      changes.push({
        status: typeChanged ? 'type-changed' : 'modified',
        path,
        before,
        after,
        hunks: before.blob === after.blob ? [] : 'compare',
      })
    } else if (after) {
      const source = removedByBlob.get(after.blob)?.shift()
      if (source) moved.add(source.path)
      changes.push(
        source
          ? { status: 'renamed', path, previousPath: source.path, before: source, after, hunks: [] }
          : { status: 'added', path, after, hunks: 'compare' },
      )
    }
  }
  const removed = paths.flatMap((path): FileChange[] => {
    const before = base.get(path)
    return before && !head.has(path) && !moved.has(path) ? [{ status: 'removed', path, before, hunks: 'compare' }] : []
  })
  return [...changes, ...removed]
}

const isRegular = ({ mode }: TreeEntry): boolean => mode === 'file' || mode === 'executable'
