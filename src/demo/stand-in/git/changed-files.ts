import { structuredPatch } from 'diff'
import type { Snapshot, SnapshotFile } from './snapshot.ts'

export type FileStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'changed'

export interface FileChange {
  readonly status: FileStatus
  /** Path at the head; at the base for a removed file. */
  readonly path: string
  readonly previousPath?: string
  /** Blob at the head; at the base for a removed file. */
  readonly sha: string
  readonly additions: number
  readonly deletions: number
  /** Absent where GitHub shows none: for binary files, submodules, pure renames and large diffs. */
  readonly patch?: string
}

export type ReadBlob = (sha: string) => Promise<Buffer>

/** GitHub omits the patch of a file above these sizes (documentation: "limits for viewing content and diffs"). */
const patchLimits = { lines: 20_000, bytes: 500_000 }

/** Git treats a file as binary if its first 8,000 bytes contain NUL. */
export const isBinary = (content: Buffer): boolean => content.subarray(0, 8000).includes(0)

const range = (start: number, count: number): string => (count === 1 ? String(start) : `${start},${count}`)

/** Git's section heading: the nearest line above the hunk that starts with a letter, `_` or `$`. */
const heading = (lines: readonly string[], before: number): string => {
  for (let index = Math.min(before, lines.length) - 1; index >= 0; index -= 1) {
    const line = lines[index] ?? ''
    if (/^[A-Za-z_$]/.test(line)) return ` ${line.trimEnd().slice(0, 80)}`
  }
  return ''
}

/** A unified diff body as git writes it, with three lines of context; empty when the texts are equal. */
const unifiedPatch = (before: string, after: string): string => {
  const { hunks } = structuredPatch('a', 'b', before, after, undefined, undefined, { context: 3 })
  const oldLines = before.split('\n')
  return hunks
    .map((hunk) => {
      // For an empty side the library starts at 1, git at 0.
      const oldStart = hunk.oldLines === 0 && before === '' ? 0 : hunk.oldStart
      const newStart = hunk.newLines === 0 && after === '' ? 0 : hunk.newStart
      const header = `@@ -${range(oldStart, hunk.oldLines)} +${range(newStart, hunk.newLines)} @@${heading(oldLines, oldStart - 1)}`
      return [header, ...hunk.lines].join('\n')
    })
    .join('\n')
}

const countSigned = (patch: string, sign: '+' | '-'): number => patch.split('\n').filter((line) => line.startsWith(sign)).length

const textChange = async (read: ReadBlob, before: SnapshotFile | undefined, after: SnapshotFile | undefined) => {
  const none = { additions: 0, deletions: 0 }
  if (before?.mode === '160000' || after?.mode === '160000') return none
  const empty = Buffer.alloc(0)
  const [old, now] = await Promise.all([before ? read(before.sha) : empty, after ? read(after.sha) : empty])
  if (isBinary(old) || isBinary(now)) return none
  const patch = unifiedPatch(old.toString(), now.toString())
  const counted = { additions: countSigned(patch, '+'), deletions: countSigned(patch, '-') }
  const shown = patch !== '' && Buffer.byteLength(patch) <= patchLimits.bytes && counted.additions + counted.deletions <= patchLimits.lines
  return shown ? { ...counted, patch } : counted
}

const lineBytes = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1)
  return counts
}

/** Share of the larger file's bytes in lines that both files have; close to git's similarity index. */
const similarity = (old: Buffer, now: Buffer): number => {
  if (old.length === 0 || now.length === 0 || isBinary(old) || isBinary(now)) return 0
  const before = lineBytes(old.toString())
  let shared = 0
  for (const [line, count] of lineBytes(now.toString())) shared += Math.min(count, before.get(line) ?? 0) * (line.length + 1)
  return shared / Math.max(old.length, now.length)
}

type Pair = readonly [before: SnapshotFile, after: SnapshotFile]

/** Pairs removed with added files, identical ones first, then those at least half similar, like `git diff -M`. */
const findRenames = async (read: ReadBlob, removed: readonly SnapshotFile[], added: readonly SnapshotFile[]): Promise<Pair[]> => {
  const pairs: Pair[] = []
  const free = new Set(removed)
  const waiting: SnapshotFile[] = []
  for (const after of added) {
    const before = after.size === 0 ? undefined : [...free].find((file) => file.sha === after.sha)
    if (before) {
      free.delete(before)
      pairs.push([before, after])
    } else waiting.push(after)
  }
  const scored: { before: SnapshotFile; after: SnapshotFile; score: number }[] = []
  for (const after of waiting) {
    for (const before of free) {
      if (before.mode === '160000' || after.mode === '160000') continue
      const score = similarity(await read(before.sha), await read(after.sha))
      if (score >= 0.5) scored.push({ before, after, score })
    }
  }
  const taken = new Set<SnapshotFile>()
  for (const { before, after } of scored.toSorted((a, b) => b.score - a.score)) {
    if (taken.has(before) || taken.has(after)) continue
    taken.add(before).add(after)
    pairs.push([before, after])
  }
  return pairs
}

const kindOfMode = (mode: string): string => mode.slice(0, 3)

const changeOf = async (read: ReadBlob, before: SnapshotFile | undefined, after: SnapshotFile | undefined): Promise<FileChange> => {
  const shown = after ?? before
  if (!shown) throw new Error('A change needs a file on at least one side.')
  const counted = await textChange(read, before, after)
  const status = !before
    ? 'added'
    : !after
      ? 'removed'
      : before.path !== after.path
        ? 'renamed'
        : kindOfMode(before.mode) !== kindOfMode(after.mode)
          ? 'changed'
          : 'modified'
  return {
    status,
    path: shown.path,
    sha: shown.sha,
    ...(status === 'renamed' && before ? { previousPath: before.path } : {}),
    ...counted,
  }
}

/** The differences between two snapshots, by path, as `GET /pulls/{n}/files` lists them. */
export const changedFiles = async (read: ReadBlob, base: Snapshot, head: Snapshot): Promise<FileChange[]> => {
  const removed = [...base.files.values()].filter((file) => !head.files.has(file.path))
  const added = [...head.files.values()].filter((file) => !base.files.has(file.path))
  const renames = await findRenames(read, removed, added)
  const moved = new Set(renames.flat())
  const edited = [...head.files.values()].flatMap((after): Pair[] => {
    const before = base.files.get(after.path)
    return before && (before.sha !== after.sha || before.mode !== after.mode) ? [[before, after]] : []
  })
  const changes = await Promise.all([
    ...[...renames, ...edited].map(([before, after]) => changeOf(read, before, after)),
    ...removed.filter((file) => !moved.has(file)).map((file) => changeOf(read, file, undefined)),
    ...added.filter((file) => !moved.has(file)).map((file) => changeOf(read, undefined, file)),
  ])
  return changes.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}
