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
    if (process.getuid && mode & 0o077) throw new Error(`${path} can be read by other users`)
    const key = await file.readFile()
    if (key.length !== keyBytes) throw new Error(`${path} holds no key`)
    return key
  } finally {
    await file.close()
  }
}

/**
 * The key in a file, made where there is none yet. It appears under its name complete: of two processes that make it at once, both use the one
 * that was there first.
 *
 * @throws Error that names the file, when others may read it or it is not what this function makes
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
  if (!made) throw new Error(`${path} is gone again`)
  return made
}
