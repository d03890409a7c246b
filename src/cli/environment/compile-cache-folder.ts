import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makePrivateFolder } from '#store/files/private-folder'
import type { Terminal } from '../output/terminal.ts'
import { userFolders } from './user-folders.ts'

const isRepository = (folder: string): boolean =>
  existsSync(join(folder, '.git')) || (existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects')))

/** The folder and all folders above it, with links resolved; of a folder that does not exist yet, those that do. */
const withParents = (folder: string): string[] => {
  const parent = dirname(folder)
  if (!existsSync(folder)) return parent === folder ? [] : withParents(parent)
  const folders = [realpathSync(folder)]
  for (let above = dirname(folders[0] ?? ''); above !== folders.at(-1); above = dirname(above)) folders.push(above)
  return folders
}

/**
 * The folder in which Node may keep compiled code of this program: in the user's caches and private to the user. Node runs what it finds
 * there, so a folder inside any repository, a link, and a folder that others may write are not used.
 *
 * @returns undefined if there is no such folder, and with `--no-cache`
 */
export const compileCacheFolder = async (args: readonly string[], env: Terminal['env']): Promise<string | undefined> => {
  const { cache } = userFolders(env)
  if (cache === undefined || args.includes('--no-cache')) return undefined
  try {
    if (withParents(cache).some(isRepository)) return undefined
    const folders = [join(cache, 'readiness'), join(cache, 'readiness/compiled')]
    await makePrivateFolder(cache, folders)
    return folders.at(-1)
  } catch {
    // The review that follows reports a cache that cannot be used.
    return undefined
  }
}
