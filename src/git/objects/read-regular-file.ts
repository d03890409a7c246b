import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'

/** A regular file's content, with its modification time in nanoseconds since 1970. */
export interface RegularFile {
  readonly content: Buffer
  readonly mtimeNs: bigint
}

/**
 * Reads a regular file, following links. Pipes, sockets and devices are never opened: that can block forever or act on hardware.
 *
 * @param maximum bytes; a larger file is not read
 * @returns undefined if there is no such file
 * @throws Error with a message that names the path, if it is not a regular file, is too large, or cannot be read
 */
export const readRegularFile = async (path: string, maximum: number): Promise<RegularFile | undefined> => {
  let handle: FileHandle | undefined
  try {
    requireRegular(path, await stat(path))
    // The file may become a pipe after this check; O_NONBLOCK opens that without waiting for its other end.
    handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0))
    const status = await handle.stat({ bigint: true })
    requireRegular(path, status)
    if (status.size > BigInt(maximum)) throw new Error(`${path} has ${status.size} bytes; at most ${maximum} are read`)
    return { content: await handle.readFile(), mtimeNs: status.mtimeNs }
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  } finally {
    await handle?.close()
  }
}

const requireRegular = (path: string, status: { isFile(): boolean }): void => {
  if (!status.isFile()) throw new Error(`${path} is not a regular file`)
}

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
