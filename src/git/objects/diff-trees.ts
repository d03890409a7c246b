import type { ChangedFile, Hunk, TreeEntry } from '#model/change-set'
import { hugeBytes } from './blob-reader.ts'
import { entryMode } from './list-tree.ts'
import { parseDiff } from './parse-diff.ts'
import { pathName, splitRecords } from './path-name.ts'
import type { PrivateRepository } from '../program/private-repository.ts'

/** A tree with its listing: that of a commit, or an index of the working tree. */
export interface ListedTree {
  readonly at: { readonly tree: string } | { readonly index: string }
  readonly entries: readonly TreeEntry[]
  /** Placeholder blobs of files that could not be read. */
  readonly unreadable: ReadonlySet<string>
}

interface Pair {
  readonly status: ChangedFile['status']
  readonly path: string
  readonly previousPath?: string
  readonly old: Side | undefined
  readonly new: Side | undefined
}

interface Side {
  readonly mode: TreeEntry['mode']
  readonly blob: string
}

/** The differences between two trees of the store, in git's order, with renames followed. All changed blobs must be present. */
export const diffTrees = async (store: PrivateRepository, base: ListedTree, head: ListedTree): Promise<ChangedFile[]> => {
  const options = ['-r', '-z', '--raw', '--no-abbrev', '-M', '-l1000']
  const raw =
    'index' in head.at
      ? await store.require(['diff-index', '--cached', ...options, treeOf(base)], 'compare the working tree with the commit', {
          env: { GIT_INDEX_FILE: head.at.index },
        })
      : await store.require(['diff-tree', ...options, treeOf(base), head.at.tree], 'compare the two commits')
  const pairs = changedPairs(splitRecords(raw))
  const readable = [...base.entries, ...head.entries].filter(({ blob }) => !head.unreadable.has(blob))
  const sizes = new Map(readable.flatMap(({ blob, size }): [string, number][] => (size === undefined ? [] : [[blob, size]])))
  const hunks = await hunksOf(store, pairs, sizes)
  return pairs.map(({ status, path, previousPath }, index) => ({
    status,
    path,
    ...(previousPath !== undefined && { previousPath }),
    hunks: hunks.get(index),
  }))
}

const treeOf = ({ at }: ListedTree): string => {
  if ('tree' in at) return at.tree
  throw new Error('The working tree is the head of a change, never its base.')
}

const statuses: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'type-changed',
}

/** `:<old mode> <new mode> <old object> <new object> <status><score>`, the path, and a second path if it was renamed. */
const changedPairs = (records: readonly string[]): Pair[] => {
  const pairs: Pair[] = []
  for (let at = 0; at < records.length;) {
    const [oldMode = '', newMode = '', oldBlob = '', newBlob = '', letter = ''] = (records[at] ?? '').slice(1).split(' ')
    const status = statuses[letter.slice(0, 1)]
    if (status === undefined) throw new Error(`git diff-tree reported the unknown status "${letter}".`)
    const paths = records.slice(at + 1, at + (status === 'renamed' || status === 'copied' ? 3 : 2)).map(pathName)
    at += 1 + paths.length
    const [first = '', second] = paths
    pairs.push({
      status,
      path: second ?? first,
      ...(second !== undefined && { previousPath: first }),
      old: side(oldMode, oldBlob),
      new: side(newMode, newBlob),
    })
  }
  return pairs
}

const side = (mode: string, blob: string): Side | undefined => (/^0+$/.test(mode) ? undefined : { mode: entryMode(mode), blob })

/** Keeps the text of one patch far below the maximum string length. */
const batchBytes = 50_000_000

/** The hunks of the pairs that have any, by index. */
const hunksOf = async (
  store: PrivateRepository,
  pairs: readonly Pair[],
  sizes: ReadonlyMap<string, number>,
): Promise<Map<number, readonly Hunk[]>> => {
  const hunks = new Map<number, readonly Hunk[]>()
  let batch: number[] = []
  let bytes = 0
  const flush = async (): Promise<void> => {
    for (const [index, found] of await patch(store, pairs, batch)) hunks.set(index, found)
    batch = []
    bytes = 0
  }
  for (const [index, pair] of pairs.entries()) {
    const sides = [pair.old, pair.new].filter((each) => each !== undefined)
    // The object of a submodule is a commit of another repository.
    if (sides.some(({ mode }) => mode === 'submodule')) continue
    const sideBytes = sides.map(({ blob }) => sizes.get(blob) ?? Number.POSITIVE_INFINITY)
    if (sideBytes.some((size) => size > hugeBytes)) continue
    batch.push(index)
    bytes += sideBytes.reduce((sum, size) => sum + size, 0)
    if (bytes > batchBytes) await flush()
  }
  await flush()
  return hunks
}

/**
 * Compares contents through two temporary trees in which each pair has a number as its name: the names, attributes and modes of the
 * repository cannot influence the patch.
 */
const patch = async (store: PrivateRepository, pairs: readonly Pair[], batch: readonly number[]): Promise<Map<number, readonly Hunk[]>> => {
  if (batch.length === 0) return new Map()
  const tree = async (which: 'old' | 'new'): Promise<string> => {
    const entries = batch.flatMap((index) => {
      const blob = pairs[index]?.[which]?.blob
      return blob === undefined ? [] : [`100644 blob ${blob}\t${ordinal(index)}\0`]
    })
    return (await store.require(['mktree', '-z'], 'prepare a comparison', { input: Buffer.from(entries.join('')) })).toString('utf8').trim()
  }
  const [before, after] = await Promise.all([tree('old'), tree('new')])
  const text = await store.require(
    [
      'diff-tree',
      '-r',
      '-p',
      '--unified=3',
      '--no-renames',
      '--no-color',
      '--no-ext-diff',
      '--no-textconv',
      '--diff-algorithm=myers',
      before,
      after,
    ],
    'compare the contents of files',
  )
  const found = new Map(parseDiff(text.toString('utf8')).map(({ header, hunks }) => [header.slice(2, 2 + ordinalLength), hunks]))
  return new Map(
    batch.flatMap((index): [number, readonly Hunk[]][] => {
      // A pair without content differences (a mode, a name) has no hunks; binary contents have none to show.
      const hunks = found.has(ordinal(index)) ? found.get(ordinal(index)) : []
      return hunks === undefined ? [] : [[index, hunks]]
    }),
  )
}

const ordinalLength = 9
const ordinal = (index: number): string => String(index).padStart(ordinalLength, '0')
