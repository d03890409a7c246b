import { randomBytes } from 'node:crypto'
import { constants, lstatSync, realpathSync } from 'node:fs'
import { lstat, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path'

/** A path goes through a symbolic link that may come from the repository. */
export class LinkInPath extends Error {
  override readonly name = 'LinkInPath'

  constructor(link: string) {
    super(`${link} is a symbolic link, which can redirect the write outside the repository: remove the link, or name another file`)
  }
}

const isWithin = (folder: string, path: string): boolean => path === folder || path.startsWith(folder + sep)

const realPaths = (folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => {
    try {
      const real = realpathSync(folder)
      // Nothing is checked out into the file system's root, and all of the machine's own links are below it.
      return real === parse(real).root ? [] : [real]
    } catch {
      return []
    }
  })

/** The resolved path, and whether it is inside a guarded folder. */
export interface Destination {
  readonly path: string
  readonly isGuarded: boolean
}

/**
 * Resolves a path from the root, one component at a time. Links above the guarded folders belong to the machine (`/tmp` on macOS) and are
 * followed. Links below them belong to the repository and are rejected, including the last component.
 *
 * @param guarded folders whose content the repository under review controls: the workspace, the checkout
 * @throws LinkInPath
 */
export const destinationOf = (path: string, guarded: readonly string[]): Destination => {
  const folders = realPaths(guarded)
  const isGuarded = (folder: string): boolean => folders.some((each) => isWithin(each, folder))
  const absolute = resolve(path)
  const { root } = parse(absolute)
  let at = root
  for (const name of relative(root, absolute).split(sep)) {
    const next = join(at, name)
    const isLink = lstatSync(next, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
    if (isLink && isGuarded(at)) throw new LinkInPath(next)
    at = isLink ? realpathSync(next) : next
  }
  return { path: at, isGuarded: isGuarded(dirname(at)) }
}

export interface WriteOptions {
  /** Folders whose content the repository under review controls. */
  readonly guarded: readonly string[]
  /** Create missing parent folders. */
  readonly makeFolders?: boolean
  /** Fail with `EEXIST` instead of replacing an existing file. */
  readonly isNew?: boolean
}

/**
 * Writes a file without following links below the guarded folders. A file inside them is replaced atomically: readers see the old text or the new.
 * Elsewhere (`/dev/stdout`, a named pipe, a file of the runner) it is written in place.
 *
 * @throws LinkInPath, or the file system's own error
 */
export const writeGuarded = async (path: string, text: string, { guarded, makeFolders, isNew }: WriteOptions): Promise<void> => {
  const target = destinationOf(path, guarded)
  if (makeFolders) await mkdir(dirname(target.path), { recursive: true })
  if (!target.isGuarded) return writeFile(target.path, text, { flag: isNew ? 'wx' : 'w' })
  // Another process may have created the folders in the meantime: check again before writing.
  destinationOf(target.path, guarded)
  if (isNew) return writeFile(target.path, text, { flag: 'wx' })
  return replace(target.path, text)
}

const replace = async (path: string, text: string): Promise<void> => {
  const present = await lstat(path).catch(() => undefined)
  if (present && !present.isFile()) throw new Error(`${path} is not a regular file`)
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`)
  // `O_EXCL` never opens an existing file, nor a link.
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
  const file = await open(temporary, flags, present ? present.mode & 0o777 : 0o666)
  try {
    await file.writeFile(text)
    await file.close()
    await rename(temporary, path)
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(temporary, { force: true })
    throw error
  }
}
