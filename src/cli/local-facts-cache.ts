import { createHash } from 'node:crypto'
import { existsSync, realpathSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { FactsCache } from '#model/facts-cache'
import { isCurrentKey } from '#engine/facts-key'
import { authenticationKey } from '#store/authentication-key'
import { createFileFactsCache } from '#store/file-facts-cache'
import { makePrivateFolder } from '#store/private-folder'
import type { Terminal } from './terminal.ts'
import { userFolders } from './user-folders.ts'

/** A local repository: its top folder, and its git directory. */
interface LocalRepository {
  readonly root: string
  readonly gitDirectory: string
}

/** The folder of a repository's facts below the user's caches: it names the repository, and does not show where it is. */
const nameOf = (gitDirectory: string): string => createHash('sha256').update(realpathSync(gitDirectory)).digest('hex').slice(0, 32)

const foldersIn = (caches: string, gitDirectory: string): readonly [string, string, string] => {
  const own = join(caches, 'readiness')
  const facts = join(own, 'facts')
  return [own, facts, join(facts, nameOf(gitDirectory))]
}

/** The path itself where nothing is there yet. */
const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path)

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(real(folder), real(path))
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

/** Whether nothing of a local repository was kept yet. */
export const nothingKept = (gitDirectory: string, env: Terminal['env']): boolean => {
  const { cache: caches } = userFolders(env)
  return caches === undefined || !existsSync(foldersIn(caches, gitDirectory)[2])
}

/**
 * The cache of a local repository, below the user's own caches: never in the repository, where whatever ran before could have put facts that turn the
 * verdict. Its entries are authenticated by a key in the user's state folder. `--no-cache` does without.
 */
export const localFactsCache = async (
  { root, gitDirectory }: LocalRepository,
  { complain, env }: Pick<Terminal, 'complain' | 'env'>,
): Promise<FactsCache | undefined> => {
  const { cache: caches, state: states } = userFolders(env)
  if (caches === undefined || states === undefined) return undefined
  // A home that is a repository itself, or a pipeline that keeps caches in its checkout.
  if ([caches, states].some((folder) => isWithin(folder, root) || isWithin(folder, gitDirectory))) return undefined
  const folders = foldersIn(caches, gitDirectory)
  let told = false
  const onError = (error: unknown): void => {
    if (told) return
    told = true
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
