import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/**
 * Opens a file for reading that must be an ordinary one: no link is followed, and nothing waits for the other end of a pipe.
 *
 * @param most bytes that it may have
 * @throws Error that names the file, or Node's own where it cannot be opened
 */
export const openPrivateFile = async (path: string, most: number): Promise<FileHandle> => {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const found = await file.stat()
    if (!found.isFile()) throw new Error(`${path} is no ordinary file`)
    if (process.getuid && found.uid !== process.getuid()) throw new Error(`${path} belongs to another user`)
    if (found.size > most) throw new Error(`${path} is too large`)
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}
