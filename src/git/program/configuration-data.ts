import { homedir } from 'node:os'
import { join } from 'node:path'
import { GitError } from './git-error.ts'
import { splitRecords } from '../objects/path-name.ts'
import { readRegularFile } from '../objects/read-regular-file.ts'
import { runGit, type GitProcess } from './run-git.ts'

/** One setting. The key is as `git config --list` prints it, one character per byte; a key without a value means true. */
export interface ConfigurationEntry {
  readonly key: string
  readonly value: string | undefined
}

const maximumBytes = 10_000_000

/**
 * Reads a configuration file as data: git only parses the text, includes are not followed, and no setting takes effect.
 *
 * @returns no entries if there is no such file
 * @throws GitError `failed` if it cannot be read or parsed
 */
export const readConfigurationFile = async (git: GitProcess, path: string): Promise<ConfigurationEntry[]> => {
  let content: Buffer | undefined
  try {
    content = (await readRegularFile(path, maximumBytes))?.content
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error))
  }
  if (!content) return []
  const { exitCode, stdout, stderr } = await runGit({
    ...git,
    args: ['config', '--file', '-', '--no-includes', '--list', '-z'],
    input: content,
  })
  if (exitCode !== 0) throw unreadable(path, stderr)
  return entriesOf(stdout)
}

/**
 * The settings of the machine and the user: from the system's file, the user's files, and the caller's `GIT_CONFIG_COUNT` variables, in
 * this order. Includes are followed in the user's files: they belong to the user, and only values of known keys are used.
 */
export const readUserConfiguration = async (git: GitProcess): Promise<ConfigurationEntry[]> => {
  const { GIT_CONFIG_NOSYSTEM: noSystem = '', GIT_CONFIG_SYSTEM: system } = process.env
  const files = await Promise.all([
    isTrue(noSystem) ? [] : readSystemFile(git, system),
    ...globalFiles().map((path) => readUserFile(git, path)),
  ])
  return [...files.flat(), ...entriesOfVariables()]
}

/** The last value of a key; undefined if nothing sets it, `''` for a key without a value. */
export const valueOf = (entries: readonly ConfigurationEntry[], key: string): string | undefined => {
  const entry = entries.findLast((each) => each.key === key)
  return entry && (entry.value ?? '')
}

/** Whether git parses a text as true; a key without a value is true as well. */
export const isTrue = (value: string): boolean => /^(true|yes|on|[-+]?0*[1-9]\d*[kmg]?)$/i.test(value)

const entriesOf = (listing: Buffer): ConfigurationEntry[] =>
  splitRecords(listing).map((record) => {
    const end = record.indexOf('\n')
    return end < 0 ? { key: record, value: undefined } : { key: record.slice(0, end), value: utf8(record.slice(end + 1)) }
  })

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')

/**
 * Only git knows the location of the system's file. This is the one command that reads a configuration file on its own, and it does nothing
 * but print it.
 */
const readSystemFile = async (git: GitProcess, path: string | undefined): Promise<ConfigurationEntry[]> => {
  if (path !== undefined) return path === '' ? [] : readUserFile(git, path)
  const { exitCode, stdout } = await runGit({
    ...git,
    env: { ...git.env, GIT_CONFIG_NOSYSTEM: '0' },
    args: ['config', '--system', '--no-includes', '--list', '-z'],
  })
  return exitCode === 0 ? entriesOf(stdout) : []
}

const readUserFile = async (git: GitProcess, path: string): Promise<ConfigurationEntry[]> => {
  try {
    if ((await readRegularFile(path, maximumBytes)) === undefined) return []
  } catch (error) {
    throw unreadable(path, error instanceof Error ? error.message : String(error))
  }
  const { exitCode, stdout, stderr } = await runGit({
    ...git,
    // Includes may start with "~/".
    env: { ...git.env, HOME: homedir() },
    args: ['config', '--file', path, '--includes', '--list', '-z'],
  })
  if (exitCode !== 0) throw unreadable(path, stderr)
  return entriesOf(stdout)
}

/** The user's files, in order of increasing precedence. */
const globalFiles = (): string[] => {
  const { GIT_CONFIG_GLOBAL: only, XDG_CONFIG_HOME: configured } = process.env
  // An empty variable, or the null device, means no file.
  if (only !== undefined) return only === '' || only === '/dev/null' ? [] : [only]
  return [join(configured || join(homedir(), '.config'), 'git', 'config'), join(homedir(), '.gitconfig')]
}

/**
 * `GIT_CONFIG_COUNT` pairs of `GIT_CONFIG_KEY_<n>` and `GIT_CONFIG_VALUE_<n>`. A listing shows names of sections and keys in lower case.
 */
const entriesOfVariables = (): ConfigurationEntry[] => {
  const count = Number(process.env['GIT_CONFIG_COUNT'] ?? 0)
  if (!Number.isInteger(count) || count < 0 || count > 1_000) return []
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [, section, middle, name] = /^([^.]+)(\..*)?\.([^.]+)$/s.exec(process.env[`GIT_CONFIG_KEY_${index}`] ?? '') ?? []
    if (section === undefined || name === undefined) return []
    const key = Buffer.from(`${section.toLowerCase()}${middle ?? ''}.${name.toLowerCase()}`, 'utf8').toString('latin1')
    return [{ key, value: process.env[`GIT_CONFIG_VALUE_${index}`] ?? '' }]
  })
}

const unreadable = (path: string, reason: string): GitError =>
  new GitError('failed', `The git configuration ${path} cannot be read: ${reason}. Repair the file.`)
