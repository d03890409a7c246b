import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { FactsCache } from '#model/stored/facts-cache'
import { isCurrentKey } from '#engine/extraction/facts-key'
import { authenticationKey } from '#store/files/authentication-key'
import { createFileFactsCache } from '#store/files/file-facts-cache'
import { makePrivateFolder } from '#store/files/private-folder'
import type { Terminal } from '../output/terminal.ts'
import { userFolders } from '../environment/user-folders.ts'

/** A local repository: its top folder, and its git directory. */
interface LocalRepository {
  readonly root: string
  readonly gitDirectory: string
}

/** The name of a repository's cache folder: a hash, so that it does not reveal the repository's path. */
const nameOf = (gitDirectory: string): string => createHash('sha256').update(realpathSync(gitDirectory)).digest('hex').slice(0, 32)

const foldersIn = (caches: string, gitDirectory: string): readonly [string, string, string] => {
  const own = join(caches, 'readiness')
  const facts = join(own, 'facts')
  return [own, facts, join(facts, nameOf(gitDirectory))]
}

/** The real path, or the path itself if nothing exists there yet. */
const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path)

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(real(folder), real(path))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** Whether the cache has no facts of this repository yet. */
export const nothingKept = (gitDirectory: string, env: Terminal['env']): boolean => {
  const { cache: caches } = userFolders(env)
  return caches === undefined || !existsSync(foldersIn(caches, gitDirectory)[2])
}

/**
 * The facts cache of a local repository, in the user's cache folder. It is never in the repository, where code that ran earlier could have planted
 * facts that change the verdict. A key in the user's state folder authenticates its entries. `--no-cache` disables it.
 */
export const localFactsCache = async (
  { root, gitDirectory }: LocalRepository,
  { complain, env }: Pick<Terminal, 'complain' | 'env'>,
): Promise<FactsCache | undefined> => {
  const { cache: caches, state: states } = userFolders(env)
  if (caches === undefined || states === undefined) return undefined
  // The home directory may be a repository, or a pipeline may keep its caches in the checkout.
  if ([caches, states].some((folder) => isWithin(folder, root) || isWithin(folder, gitDirectory))) return undefined
  const folders = foldersIn(caches, gitDirectory)
  let isReported = false
  const onError = (error: unknown): void => {
    if (isReported) return
    isReported = true
    complain(
      `The cache in ${folders[2]} cannot be used (${error instanceof Error ? error.message : String(error)}): all files are read again. Use --no-cache to run without the cache.`,
    )
  }
  try {
    const state = join(states, 'readiness')
    await Promise.all([makePrivateFolder(caches, folders), makePrivateFolder(states, [state])])
    const key = await authenticationKey(join(state, 'facts-cache.key'))
    return createFileFactsCache({ folder: folders[2], key, isCurrent: isCurrentKey, onError })
  } catch (error) {
    onError(error)
    return undefined
  }
}
