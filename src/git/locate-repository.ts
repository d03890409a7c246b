import { lstat, readlink, realpath, stat } from 'node:fs/promises'
import { basename, delimiter, dirname, join, resolve, sep } from 'node:path'
import { GitError } from './program/git-error.ts'
import { readRegularFile } from './objects/read-regular-file.ts'

/** The locations of a repository's parts. All paths are absolute, with links resolved. */
export interface RepositoryLocation {
  /** The folder that holds `.git`; undefined if the folder itself is a git directory. */
  readonly workTree: string | undefined
  /** Holds `HEAD` and the index. */
  readonly gitDirectory: string
  /** Holds objects, refs and configuration; differs from `gitDirectory` in a linked working tree. */
  readonly commonDirectory: string
  /** The `.git` file of a submodule or a linked working tree. */
  readonly gitFile?: string
}

/** git's limit for the path in a `.git` file, and for `HEAD` and `commondir` files. */
const maximumPointerBytes = 65_536

/**
 * Finds the repository that a folder belongs to by reading files only: no git process runs before the repository is known.
 *
 * A bare repository is accepted only if the caller names its folder, and never inside a working tree: an ordinary clone can contain one as
 * plain files, and git would mistake it for the repository to work on.
 *
 * @throws GitError `not-a-repository`, `nested-repository`, `bare-repository`
 */
export const locateRepository = async (repoDir: string): Promise<RepositoryLocation> => {
  const folder = await existingFolder(resolve(repoDir))
  for (const dir of await searchedFolders(folder)) {
    const found = await workTreeAt(dir)
    if (found) return found
    const itself = await gitDirectoryAt(dir)
    if (itself) return requireOutside(folder, dir, itself)
  }
  throw new GitError('not-a-repository', `${folder} is not inside a git repository. Run this inside a clone, or give the path of one.`)
}

const existingFolder = async (path: string): Promise<string> => {
  try {
    if ((await stat(path)).isDirectory()) return await realpath(path)
  } catch {
    // Reported below.
  }
  throw new GitError('not-a-repository', `${path} is not a folder. Give the path of a folder inside a git repository.`)
}

/** The folder and its parents, up to the boundary of the file system and the caller's GIT_CEILING_DIRECTORIES, as git searches them. */
const searchedFolders = async (folder: string): Promise<string[]> => {
  const { GIT_CEILING_DIRECTORIES: ceilings = '', GIT_DISCOVERY_ACROSS_FILESYSTEM: across = '' } = process.env
  const borders = new Set(ceilings.split(delimiter).filter((path) => path !== ''))
  const isAcross = /^(true|yes|on|1)$/i.test(across)
  const { dev } = await stat(folder)
  const folders = [folder]
  for (const above of foldersAbove(folder)) {
    if (borders.has(above) || (!isAcross && (await stat(above)).dev !== dev)) break
    folders.push(above)
  }
  return folders
}

const foldersAbove = (folder: string): string[] => {
  const above: string[] = []
  for (let at = folder; dirname(at) !== at; at = dirname(at)) above.push(dirname(at))
  return above
}

/** The repository whose working tree has this top folder. */
const workTreeAt = async (dir: string): Promise<RepositoryLocation | undefined> => {
  const entry = join(dir, '.git')
  const kind = await kindOf(entry)
  if (kind === 'folder') {
    const found = await gitDirectoryAt(await realpath(entry))
    return found && { workTree: dir, ...found }
  }
  if (kind !== 'file') return undefined
  const target = /^gitdir: (.+)$/.exec(firstLine(await pointer(entry)))?.[1]
  const found = target === undefined ? undefined : await gitDirectoryAt(await realOr(resolve(dir, target)))
  if (!found)
    throw new GitError(
      'not-a-repository',
      `${entry} does not lead to a git directory${target === undefined ? '' : ` (it names ${target})`}. Repair it (git worktree repair, ` +
        'git submodule update --init), or give the path of another clone.',
    )
  return { workTree: dir, ...found, gitFile: entry }
}

/** A folder that git accepts as a git directory: it has a valid `HEAD`, objects and refs. */
const gitDirectoryAt = async (path: string): Promise<Omit<RepositoryLocation, 'workTree' | 'gitFile'> | undefined> => {
  if (!(await hasValidHead(path))) return undefined
  const shared = firstLine(await pointer(join(path, 'commondir')))
  const commonDirectory = shared ? await realOr(resolve(path, shared)) : path
  const kinds = await Promise.all(['objects', 'refs'].map((name) => kindOf(join(commonDirectory, name))))
  return kinds.every((kind) => kind === 'folder') ? { gitDirectory: path, commonDirectory } : undefined
}

/** Old versions of git made `HEAD` a symbolic link to the branch. */
const hasValidHead = async (path: string): Promise<boolean> => {
  const head = join(path, 'HEAD')
  try {
    if ((await lstat(head)).isSymbolicLink() && (await readlink(head)).startsWith('refs/')) return true
  } catch {
    return false
  }
  return /^(ref:\s*refs\/|[0-9a-f]{40})/.test((await pointer(head)) ?? '')
}

const kindOf = async (path: string): Promise<'folder' | 'file' | 'other' | 'absent'> => {
  try {
    const status = await stat(path)
    if (status.isDirectory()) return 'folder'
    return status.isFile() ? 'file' : 'other'
  } catch {
    return 'absent'
  }
}

/** The text of a short file; undefined if there is none that can be read. */
const pointer = async (path: string): Promise<string | undefined> => {
  try {
    return (await readRegularFile(path, maximumPointerBytes))?.content.toString('utf8')
  } catch {
    return undefined
  }
}

/** The first line, without its line ending. */
const firstLine = (text = ''): string => text.split('\n')[0]?.replace(/\r$/, '') ?? ''

const realOr = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch {
    return path
  }
}

/** @param dir a git directory, found at `folder` or in one of its parents */
const requireOutside = async (
  folder: string,
  dir: string,
  found: Omit<RepositoryLocation, 'workTree' | 'gitFile'>,
): Promise<RepositoryLocation> => {
  const isInGitDirectory = dir.split(sep).includes('.git')
  const around = isInGitDirectory ? undefined : await workTreeAround(dir)
  if (around !== undefined)
    throw new GitError(
      'nested-repository',
      `${dir} holds the files of a git repository inside the working tree ${around}. Such files are under review, so they are ` +
        `never used as the repository. Give the path of the working tree (--repo ${around}).`,
    )
  if (folder !== dir)
    throw new GitError(
      'bare-repository',
      `${folder} lies inside the git directory ${dir}, which has no working tree. Give the path of the working tree` +
        (basename(dir) === '.git'
          ? ` (--repo ${dirname(dir)}).`
          : `, or of the bare repository and the revision to examine (--repo ${dir}).`),
    )
  return { workTree: undefined, ...found }
}

const workTreeAround = async (dir: string): Promise<string | undefined> => {
  for (const above of foldersAbove(dir)) {
    if ((await kindOf(join(above, '.git'))) !== 'absent') return above
  }
  return undefined
}
