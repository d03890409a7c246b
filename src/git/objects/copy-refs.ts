import { lstat, mkdir, readdir, readlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { GitError } from '../program/git-error.ts'
import type { RepositoryLocation } from '../locate-repository.ts'
import { readRegularFile } from './read-regular-file.ts'

const maximumPackedBytes = 500_000_000
/** `FETCH_HEAD` has a line for each fetched branch; any other ref is one line. */
const maximumRefBytes = 10_000_000

/**
 * Copies the refs of a repository into another git directory: packed and loose refs, `HEAD`, and other files whose name ends in `HEAD`
 * (`FETCH_HEAD`). Skips object replacements (`refs/replace`) and anything that is not a ref: a file without an object id, a pipe, a link to
 * a folder.
 *
 * @throws GitError `failed` if refs cannot be read because of missing permissions
 */
export const copyRefs = async ({ gitDirectory, commonDirectory }: RepositoryLocation, to: string): Promise<void> => {
  const isLinked = gitDirectory !== commonDirectory
  try {
    await Promise.all([
      copyPacked(commonDirectory, to),
      copyLoose(join(commonDirectory, 'refs'), join(to, 'refs'), (name) => name !== 'refs/replace' && !(isLinked && isOwn(name))),
      ...(isLinked ? [copyLoose(join(gitDirectory, 'refs'), join(to, 'refs'), (name) => name === 'refs' || isOwn(name))] : []),
      copyHeads(gitDirectory, to),
    ])
  } catch (error) {
    if (error instanceof GitError) throw error
    throw new GitError(
      'failed',
      `The branches and tags of ${commonDirectory} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

/** Refs that are separate for each working tree (gitrepository-layout(5)). */
const isOwn = (name: string): boolean => /^refs\/(bisect|worktree|rewritten)(\/|$)/.test(name)

const copyPacked = async (from: string, to: string): Promise<void> => {
  const packed = await readRegularFile(join(from, 'packed-refs'), maximumPackedBytes)
  if (packed) await writeFile(join(to, 'packed-refs'), packed.content)
}

const copyHeads = async (from: string, to: string): Promise<void> => {
  const names = (await readdir(from)).filter((name) => /^[A-Z_]*HEAD$/.test(name))
  await Promise.all(names.map((name) => copyRef(join(from, name), join(to, name))))
}

/** @param accepts called for each ref and folder, as `refs/…` */
const copyLoose = async (from: string, to: string, accepts: (name: string) => boolean, name = 'refs'): Promise<void> => {
  if (!accepts(name)) return
  const entries = await list(from)
  await Promise.all(
    entries.map(async (entry) => {
      const paths = [join(from, entry.name), join(to, entry.name)] as const
      if (entry.isDirectory()) await copyLoose(...paths, accepts, `${name}/${entry.name}`)
      else if (!entry.name.endsWith('.lock') && accepts(`${name}/${entry.name}`)) await copyRef(...paths)
    }),
  )
}

const list = async (folder: string) => {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

const copyRef = async (from: string, to: string): Promise<void> => {
  const text = (await linkedRef(from)) ?? (await refText(from))
  if (text === undefined || !/^(ref:\s*refs\/|[0-9a-f]{40})/.test(text)) return
  await mkdir(dirname(to), { recursive: true })
  await writeFile(to, text, 'latin1')
}

const refText = async (path: string): Promise<string | undefined> => {
  try {
    return (await readRegularFile(path, maximumRefBytes))?.content.toString('latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') throw error
    return undefined
  }
}

/** Old versions of git made `HEAD` a symbolic link to the branch. */
const linkedRef = async (path: string): Promise<string | undefined> => {
  if (!(await lstat(path)).isSymbolicLink()) return undefined
  const target = await readlink(path)
  return target.startsWith('refs/') ? `ref: ${target}\n` : undefined
}
