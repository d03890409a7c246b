import { lstat, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The user of this process; undefined on Windows, which protects a user's folders itself. */
const ownUser = process.getuid?.()

/** Write permissions of group and others. */
const othersMayWrite = 0o022

/** In a folder with this bit, only the owner of a file can delete it. */
const sticky = 0o1000

const refuse = (path: string, why: string): never => {
  throw new Error(`${path} ${why}`)
}

/**
 * Creates nested folders that only this user can change, if they do not exist, and rejects anything that another user could have prepared:
 * a link, another user's folder, a folder that others can write to.
 *
 * @param base a folder named by the user or the system; created if it does not exist; may be a link
 * @throws Error that names the folder
 */
export const makePrivateFolder = async (base: string, folders: readonly string[]): Promise<void> => {
  await mkdir(base, { recursive: true, mode: 0o700 })
  const { uid, mode } = await stat(base)
  if (ownUser !== undefined && uid !== ownUser && uid !== 0) refuse(base, 'belongs to another user')
  if (ownUser !== undefined && mode & othersMayWrite && !(mode & sticky)) refuse(base, 'is writable by other users')
  for (const folder of folders) {
    if (!folder.startsWith(base) || dirname(folder) === folder) refuse(folder, `is not below ${base}`)
    try {
      await mkdir(folder, { mode: 0o700 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const found = await lstat(folder)
    if (!found.isDirectory()) refuse(folder, found.isSymbolicLink() ? 'is a link' : 'is not a folder')
    if (ownUser === undefined) continue
    if (found.uid !== ownUser) refuse(folder, 'belongs to another user')
    if (found.mode & othersMayWrite) refuse(folder, 'is writable by other users')
  }
}
