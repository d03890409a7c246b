import { randomBytes, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { link, open, unlink } from 'node:fs/promises'
import { openPrivateFile } from './open-private-file.ts'

const keyBytes = 32

const readKey = async (path: string): Promise<Buffer | undefined> => {
  let file
  try {
    file = await openPrivateFile(path, keyBytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  try {
    const { mode } = await file.stat()
    if (process.getuid && mode & 0o077) throw new Error(`${path} is readable by other users`)
    const key = await file.readFile()
    if (key.length !== keyBytes) throw new Error(`${path} does not contain a key`)
    return key
  } finally {
    await file.close()
  }
}

/**
 * The key in a file, created if it does not exist. The file appears under its name only when complete. If two processes create it at the
 * same time, both use the one that was created first.
 *
 * @throws Error that names the file, if other users can read it or its content is not a key
 */
export const authenticationKey = async (path: string): Promise<Buffer> => {
  const there = await readKey(path)
  if (there) return there
  const unfinished = `${path}.${randomUUID()}`
  const file = await open(unfinished, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600)
  try {
    await file.writeFile(randomBytes(keyBytes))
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(unfinished, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await unlink(unfinished)
  }
  const made = await readKey(path)
  if (!made) throw new Error(`${path} was deleted again`)
  return made
}
