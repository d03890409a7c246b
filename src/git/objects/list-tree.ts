import type { TreeEntry } from '#model/change-set'
import { pathName, splitRecords } from './path-name.ts'
import type { PrivateRepository } from '../program/private-repository.ts'

/**
 * Lists every path of a tree, in git's order. An entry whose blob is not in this clone has no size.
 *
 * @param options `sizes: false` omits the sizes, for which git has to look up each blob
 */
export const listTree = async (
  store: PrivateRepository,
  tree: string,
  { sizes = true }: { readonly sizes?: boolean } = {},
): Promise<TreeEntry[]> => {
  const listing = await store.require(['ls-tree', '-r', '-z', ...(sizes ? ['-l'] : []), '--full-tree', tree], 'list the files of a commit')
  return splitRecords(listing).map(treeEntry)
}

/** `<mode> <type> <object> <size>\t<path>`; the size is padded, `-` for a submodule, and `BAD` for a missing object. */
const treeEntry = (record: string): TreeEntry => {
  const tab = record.indexOf('\t')
  const [mode = '', , blob = '', size = ''] = record.slice(0, tab).split(/ +/)
  const entry = { path: pathName(record.slice(tab + 1)), blob, mode: entryMode(mode) }
  return /^\d+$/.test(size) ? { ...entry, size: Number(size) } : entry
}

/** Converts git's file mode to the model's. Old trees have other permission bits than 644 and 755; only the owner's execute bit counts. */
export const entryMode = (mode: string): TreeEntry['mode'] => {
  if (mode === '160000') return 'submodule'
  if (mode === '120000') return 'symlink'
  return (Number.parseInt(mode, 8) & 0o100) === 0 ? 'file' : 'executable'
}

/** Lists every path of an index, in git's order, with sizes, like {@link listTree}. */
export const listIndex = async (store: PrivateRepository, index: string): Promise<TreeEntry[]> => {
  const listing = splitRecords(
    await store.require(['ls-files', '-z', '--stage'], 'list the files of the working tree', { env: { GIT_INDEX_FILE: index } }),
  )
  const entries = listing.map((record) => {
    const tab = record.indexOf('\t')
    const [mode = '', blob = ''] = record.slice(0, tab).split(' ')
    return { path: pathName(record.slice(tab + 1)), blob, mode: entryMode(mode) }
  })
  const files = [...new Set(entries.flatMap(({ blob, mode }) => (mode === 'submodule' ? [] : [blob])))]
  const sizes = new Map(await sizesOf(store, files))
  return entries.map((entry) => {
    const size = sizes.get(entry.blob)
    return size === undefined ? entry : { ...entry, size }
  })
}

/** Sizes of the objects that exist. */
const sizesOf = async (store: PrivateRepository, objects: readonly string[]): Promise<[string, number][]> => {
  if (objects.length === 0) return []
  const input = objects.map((object) => `${object}\n`).join('')
  const answer = await store.require(['cat-file', '--batch-check=%(objectname) %(objectsize)'], 'read the sizes of files', { input })
  return answer
    .toString('latin1')
    .split('\n')
    .flatMap((line): [string, number][] => {
      const [object = '', size = ''] = line.split(' ')
      return /^\d+$/.test(size) ? [[object, Number(size)]] : []
    })
}
