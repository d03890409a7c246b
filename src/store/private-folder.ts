import { lstat, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Who this process runs as; undefined on Windows, which keeps a user's folders from others by itself. */
const ownUser = process.getuid?.()

/** Bits by which a group or others may write. */
const othersMayWrite = 0o022

/** Deletion in such a folder is for the owner of a file alone. */
const sticky = 0o1000

const refuse = (path: string, why: string): never => {
  throw new Error(`${path} ${why}`)
}

/**
 * Makes folders that belong to this user alone, one within the other, where they are not there yet, and refuses what somebody else could have
 * prepared: a link, a folder of another user, one that others may write.
 *
 * @param base a folder that the user has named, or the system: made when it is not there; it may be a link
 * @throws Error that names the folder
 */
export const makePrivateFolder = async (base: string, folders: readonly string[]): Promise<void> => {
  await mkdir(base, { recursive: true, mode: 0o700 })
  const { uid, mode } = await stat(base)
  if (ownUser !== undefined && uid !== ownUser && uid !== 0) refuse(base, 'belongs to another user')
  if (ownUser !== undefined && mode & othersMayWrite && !(mode & sticky)) refuse(base, 'can be written by other users')
  for (const folder of folders) {
    if (!folder.startsWith(base) || dirname(folder) === folder) refuse(folder, `is not below ${base}`)
    try {
      await mkdir(folder, { mode: 0o700 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const found = await lstat(folder)
    if (!found.isDirectory()) refuse(folder, found.isSymbolicLink() ? 'is a link' : 'is no folder')
    if (ownUser === undefined) continue
    if (found.uid !== ownUser) refuse(folder, 'belongs to another user')
    if (found.mode & othersMayWrite) refuse(folder, 'can be written by other users')
  }
}
