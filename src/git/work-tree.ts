import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { isTrue, valueOf, type ConfigurationEntry } from './configuration-data.ts'
import { GitError } from './git-error.ts'
import type { RepositoryLocation } from './locate-repository.ts'
import { privateConfiguration } from './private-configuration.ts'
import type { GitOptions, PrivateRepository } from './private-repository.ts'
import { readRegularFile } from './read-regular-file.ts'
import { gitFailure, runGit } from './run-git.ts'

/** A working tree, seen from a git directory of ours that holds a copy of its index. */
export interface WorkTree {
  readonly root: string
  /** Filter drivers that the configuration defines (`lfs`, `git-crypt`), one character for each byte. They are not run. */
  readonly filters: ReadonlySet<string>
  /** Where the blobs of changed files are written; the private repository reads them. It borrows from no other folder of objects. */
  readonly objectsDir: string
  /** Runs git at the top of the working tree and gives standard output. `purpose` completes "git could not …". */
  require(args: readonly string[], purpose: string, options?: GitOptions): Promise<Buffer>
}

/**
 * Makes the second git directory, beside the private repository. Of the reviewed repository it gets copies of the index and of the patterns that
 * exclude files and give them attributes, and of the configuration the values that say how a file's bytes become a blob.
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

/** Values that say how the working tree is stored, and what git takes for each. All else of a configuration stays behind. */
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
        `The git configuration sets ${key} to ${JSON.stringify(entry.value)}, which is no value for it. Correct it (git config ${key}).`,
      )
    return [`${key.slice('core.'.length)} = ${value}`]
  })

/** A value of a configuration file. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`)}"`

const userFolder = (): string => process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')

/** A path of a configuration, with the user's home folder in place of `~`. Those of other users are passed over. */
const expanded = (path: string, root: string): string => {
  if (path.startsWith('~/')) return join(homedir(), path.slice(2))
  return path === '' || path.startsWith('~') ? '' : resolve(root, path)
}

const maximumPatternBytes = 10_000_000

/** Copies a file of patterns. One that is not there has none. */
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

/** Copies the index, with the shared part of a split one. */
const copyIndex = async (from: string, to: string): Promise<void> => {
  const names = (await readdir(from)).filter((name) => name === 'index' || /^sharedindex\.([0-9a-f]{40}|[0-9a-f]{64})$/.test(name))
  try {
    await Promise.all(
      names.map(async (name) => {
        const file = await readRegularFile(join(from, name), maximumIndexBytes)
        if (!file) return
        const copy = join(to, name)
        await writeFile(copy, file.content)
        // A file that changed in the instant in which the index was written is told by this time. The copy's is a little earlier,
        // since it can be set by microseconds only.
        const seconds = Number(file.mtimeNs / 1_000_000n - 1n) / 1_000
        await utimes(copy, seconds, seconds)
      }),
    )
  } catch (error) {
    throw new GitError('failed', `The index of ${from} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
