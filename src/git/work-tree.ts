import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { isTrue, valueOf, type ConfigurationEntry } from './program/configuration-data.ts'
import { GitError } from './program/git-error.ts'
import type { RepositoryLocation } from './locate-repository.ts'
import { privateConfiguration } from './program/private-configuration.ts'
import type { GitOptions, PrivateRepository } from './program/private-repository.ts'
import { readRegularFile } from './objects/read-regular-file.ts'
import { gitFailure, runGit } from './program/run-git.ts'

/** A working tree, seen from a temporary git directory that holds a copy of its index. */
export interface WorkTree {
  readonly root: string
  /** Filter drivers that the configuration defines (`lfs`, `git-crypt`), one character per byte. They are not run. */
  readonly filters: ReadonlySet<string>
  /** Where the blobs of changed files are written; the private repository reads them. It borrows from no other object folder. */
  readonly objectsDir: string
  /** Runs git at the top of the working tree and returns standard output. `purpose` completes "git could not …". */
  require(args: readonly string[], purpose: string, options?: GitOptions): Promise<Buffer>
}

/**
 * Creates the second git directory, next to the private repository. It receives copies of the reviewed repository's index and of its
 * exclude and attribute patterns, and those configuration values that decide how a file's bytes become a blob.
 *
 * @param configuration all of it as data: the machine's, the user's, the repository's, in this order
 * @throws GitError `failed`
 */
export const openWorkTree = async (
  repository: PrivateRepository,
  location: RepositoryLocation & { readonly workTree: string },
  configuration: readonly ConfigurationEntry[],
): Promise<WorkTree> => {
  const gitDir = join(repository.dir, 'work')
  const info = join(gitDir, 'info')
  const root = location.workTree
  await Promise.all(['info', 'refs'].map((name) => mkdir(join(gitDir, name), { recursive: true })))
  const userFile = (key: string, name: string): string => {
    const path = valueOf(configuration, key)
    return path === undefined ? join(userFolder(), 'git', name) : expanded(path, root)
  }
  const paths = { excludes: join(gitDir, 'user-excludes'), attributes: join(gitDir, 'user-attributes') }
  await Promise.all([
    writeFile(join(gitDir, 'HEAD'), 'ref: refs/heads/none\n'),
    writeFile(
      join(gitDir, 'config'),
      privateConfiguration({
        objectFormat: repository.objectFormat,
        core: [
          'bare = false',
          `attributesFile = ${quoted(paths.attributes)}`,
          `excludesFile = ${quoted(paths.excludes)}`,
          ...conversionSettings(configuration),
        ],
      }),
    ),
    copyPatterns(userFile('core.excludesfile', 'ignore'), paths.excludes),
    copyPatterns(userFile('core.attributesfile', 'attributes'), paths.attributes),
    copyPatterns(join(location.commonDirectory, 'info', 'exclude'), join(info, 'exclude')),
    copyPatterns(join(location.commonDirectory, 'info', 'attributes'), join(info, 'attributes')),
    copyIndex(location.gitDirectory, gitDir),
  ])
  const env = { GIT_DIR: gitDir, GIT_WORK_TREE: root, GIT_OBJECT_DIRECTORY: repository.objectsDir }
  return {
    root,
    objectsDir: join(gitDir, 'objects'),
    filters: new Set(configuration.flatMap(({ key }) => /^filter\.(.*)\.(?:clean|smudge|process|required)$/s.exec(key)?.[1] ?? [])),
    require: async (args, purpose, options = {}) => {
      const result = await runGit({ ...repository.process, ...options, cwd: root, env: { ...env, ...options.env }, args })
      if (result.exitCode === 0) return result.stdout
      throw gitFailure(result.stderr.replaceAll(repository.dir, root), root, purpose)
    },
  }
}

const oneOf =
  (...values: readonly string[]) =>
  (value: string): string | undefined =>
    values.find((each) => each === value.toLowerCase())

const boolean = (value: string): string | undefined => {
  if (isTrue(value)) return 'true'
  return /^(|false|no|off|[-+]?0+[kmg]?)$/i.test(value) ? 'false' : undefined
}

/**
 * Settings that decide how the working tree is stored, with the values that git accepts for each. The rest of the configuration is not
 * copied.
 */
const conversions: Readonly<Record<string, (value: string) => string | undefined>> = {
  'core.autocrlf': (value) => oneOf('input')(value) ?? boolean(value),
  'core.eol': oneOf('lf', 'crlf', 'native'),
  'core.filemode': boolean,
  'core.ignorecase': boolean,
  'core.precomposeunicode': boolean,
  'core.sparsecheckout': boolean,
  'core.symlinks': boolean,
  'core.trustctime': boolean,
}

const conversionSettings = (configuration: readonly ConfigurationEntry[]): string[] =>
  Object.entries(conversions).flatMap(([key, validate]) => {
    const entry = configuration.findLast((each) => each.key === key)
    if (!entry) return []
    const value = validate(entry.value ?? 'true')
    if (value === undefined)
      throw new GitError(
        'unsafe-configuration',
        `The git configuration sets ${key} to ${JSON.stringify(entry.value)}, which is not a valid value. Correct it (git config ${key}).`,
      )
    return [`${key.slice('core.'.length)} = ${value}`]
  })

/** Quotes a value for a configuration file. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`

const userFolder = (): string => process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')

/** Expands a path from a configuration, with the user's home folder for `~`. Paths in other users' home folders are skipped. */
const expanded = (path: string, root: string): string => {
  if (path.startsWith('~/')) return join(homedir(), path.slice(2))
  return path === '' || path.startsWith('~') ? '' : resolve(root, path)
}

const maximumPatternBytes = 10_000_000

/** Copies a file of patterns. A missing file has none. */
const copyPatterns = async (from: string, to: string): Promise<void> => {
  if (from === '' || from === '/dev/null') return
  try {
    const file = await readRegularFile(from, maximumPatternBytes)
    if (file) await writeFile(to, file.content)
  } catch (error) {
    throw new GitError(
      'failed',
      `The patterns in ${from} cannot be read: ${error instanceof Error ? error.message : String(error)}. Correct core.excludesFile or core.attributesFile, or replace the file.`,
    )
  }
}

const maximumIndexBytes = 2_000_000_000

/** Copies the index, including the shared part of a split one. */
const copyIndex = async (from: string, to: string): Promise<void> => {
  const names = (await readdir(from)).filter((name) => name === 'index' || /^sharedindex\.([0-9a-f]{40}|[0-9a-f]{64})$/.test(name))
  try {
    await Promise.all(
      names.map(async (name) => {
        const file = await readRegularFile(join(from, name), maximumIndexBytes)
        if (!file) return
        const copy = join(to, name)
        await writeFile(copy, file.content)
        // git uses this time to detect files that changed in the instant in which the index was written. The copy's time is set slightly
        // earlier, because it can only be set in microseconds.
        const seconds = Number(file.mtimeNs / 1_000_000n - 1n) / 1_000
        await utimes(copy, seconds, seconds)
      }),
    )
  } catch (error) {
    throw new GitError('failed', `The index of ${from} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
