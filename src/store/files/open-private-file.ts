import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/**
 * Opens a regular file for reading. It does not follow links and never blocks on a pipe.
 *
 * @param most the file's maximum size in bytes
 * @throws Error that names the file, or Node's own error if it cannot be opened
 */
export const openPrivateFile = async (path: string, most: number): Promise<FileHandle> => {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const found = await file.stat()
    if (!found.isFile()) throw new Error(`${path} is not a regular file`)
    if (process.getuid && found.uid !== process.getuid()) throw new Error(`${path} belongs to another user`)
    if (found.size > most) throw new Error(`${path} is too large`)
    return file
  } catch (error) {
    await file.close()
    throw error
  }
}
