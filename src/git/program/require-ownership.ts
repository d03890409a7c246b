import { lstat, realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { ConfigurationEntry } from './configuration-data.ts'
import { GitError } from './git-error.ts'
import type { RepositoryLocation } from '../locate-repository.ts'

/**
 * Rejects a repository that belongs to another user, as git does, unless `safe.directory` in the user's own configuration (never in the
 * repository's) allows it. Under sudo, repositories of the calling user are accepted too.
 *
 * @param userConfiguration read only if the owner is another user
 * @throws GitError `foreign-owner`
 */
export const requireOwnership = async (
  { workTree, gitDirectory, gitFile }: RepositoryLocation,
  userConfiguration: () => Promise<readonly ConfigurationEntry[]>,
): Promise<void> => {
  const paths = [gitFile, workTree, gitDirectory].filter((path) => path !== undefined)
  const owned = await Promise.all(paths.map(isOwn))
  if (owned.every(Boolean)) return
  const top = workTree ?? gitDirectory
  if (await isAllowed(top, await userConfiguration())) return
  throw new GitError(
    'foreign-owner',
    `${top} is not opened, because it belongs to another user. If you trust it: git config --global --add safe.directory ${top}`,
  )
}

/** Windows has no user ids. */
const isOwn = async (path: string): Promise<boolean> => {
  const user = process.geteuid?.()
  if (user === undefined) return true
  const { uid } = await lstat(path)
  const caller = user === 0 ? process.env['SUDO_UID'] : undefined
  return uid === user || (caller !== undefined && /^\d+$/.test(caller) && uid === Number(caller))
}

/** An empty value resets the preceding ones. `*` allows all, a trailing `/*` everything below. */
const isAllowed = async (top: string, entries: readonly ConfigurationEntry[]): Promise<boolean> => {
  let allowed = false
  for (const { key, value = '' } of entries) {
    if (key !== 'safe.directory') continue
    allowed = value !== '' && (allowed || value === '*' || (await matches(top, value)))
  }
  return allowed
}

const matches = async (top: string, value: string): Promise<boolean> => {
  const path = value.startsWith('~/') ? join(homedir(), value.slice(2)) : value
  if (!path.startsWith('/')) return false
  if (path.endsWith('/*')) return top.startsWith(`${await realOr(path.slice(0, -2))}/`)
  return (await realOr(path)) === top
}

const realOr = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch {
    return path
  }
}
