import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { objectFolders } from '../objects/alternates.ts'
import { valueOf, type ConfigurationEntry } from './configuration-data.ts'
import { copyRefs } from '../objects/copy-refs.ts'
import { copyReftables } from '../objects/copy-reftables.ts'
import { GitError } from './git-error.ts'
import type { RepositoryLocation } from '../locate-repository.ts'
import { privateConfiguration, type ObjectFormat } from './private-configuration.ts'
import { readRegularFile } from '../objects/read-regular-file.ts'
import { gitFailure, runGit, type GitCommand, type GitProcess, type GitResult } from './run-git.ts'

export type GitOptions = Pick<GitCommand, 'input' | 'settings'> & { readonly env?: Readonly<Record<string, string>> }

/**
 * A temporary bare repository that borrows the objects of the reviewed one and holds a copy of its refs. Every git command runs in it, or
 * in a second one next to it for the working tree (see `openWorkTree`). The reviewed repository's configuration, hooks and attributes
 * therefore cannot influence any result, nothing is fetched for a partial clone, and nothing is written into the reviewed repository.
 */
export interface PrivateRepository {
  /** A temporary folder that only this user can read; holds everything created for the review. */
  readonly dir: string
  readonly objectFormat: ObjectFormat
  /** The history ends at commits that have parents. */
  readonly shallow: boolean
  /** Where new objects are written. */
  readonly objectsDir: string
  /** How to run a git process in it. */
  readonly process: GitProcess
  /** Runs git, whatever the exit code. */
  run(args: readonly string[], options?: GitOptions): Promise<GitResult>
  /** Runs git and returns standard output. `purpose` completes "git could not …". */
  require(args: readonly string[], purpose: string, options?: GitOptions): Promise<Buffer>
}

/** A temporary folder, and how to run git while it contains no repository yet. */
export interface PrivateFolder {
  readonly dir: string
  readonly process: GitProcess
  remove(): Promise<void>
}

/** Creates the folder for a private repository, in the system's temporary folder. */
export const makePrivateFolder = async (program: string): Promise<PrivateFolder> => {
  const dir = await mkdtemp(join(tmpdir(), 'readiness-git-'))
  return {
    dir,
    process: { program, cwd: dir, home: join(dir, 'home'), env: { GIT_DIR: join(dir, 'git') } },
    remove: () => rm(dir, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/**
 * Creates the private repository of a reviewed one.
 *
 * @param configuration the reviewed repository's own, as data
 * @throws GitError `unsupported-repository`, `git-too-old`, `failed`
 */
export const openPrivateRepository = async (
  { dir, process }: PrivateFolder,
  location: RepositoryLocation,
  configuration: readonly ConfigurationEntry[],
): Promise<PrivateRepository> => {
  const { GIT_DIR: gitDir } = process.env
  const objectsDir = join(gitDir, 'objects')
  const { objectFormat, refStorage } = requireKnownFormat(configuration, location)
  const borrowed = await borrowedFolders(location)
  const ofWorkTree = join(dir, 'work', 'objects')
  await mkdir(join(objectsDir, 'info'), { recursive: true })
  await mkdir(join(ofWorkTree, 'pack'), { recursive: true })
  await mkdir(join(gitDir, 'refs'))
  await writeFile(
    join(gitDir, 'config'),
    privateConfiguration({ objectFormat, core: ['bare = true', 'attributesFile = /dev/null', 'excludesFile = /dev/null'] }),
  )
  await writeFile(join(gitDir, 'HEAD'), 'ref: refs/heads/none\n')
  await writeFile(join(objectsDir, 'info', 'alternates'), [ofWorkTree, ...borrowed].map((path) => `${alternate(path)}\n`).join(''))
  const [shallow] = await Promise.all([
    copyShallow(location, gitDir),
    refStorage === 'reftable' ? copyReftables(location, process, objectFormat) : copyRefs(location, gitDir),
  ])
  const run: PrivateRepository['run'] = (args, options = {}) =>
    runGit({ ...process, ...options, env: { ...process.env, ...options.env }, args })
  return {
    dir,
    objectFormat,
    shallow,
    objectsDir,
    process,
    run,
    require: async (args, purpose, options) => {
      const result = await run(args, options)
      if (result.exitCode === 0) return result.stdout
      const root = location.workTree ?? location.gitDirectory
      // The caller knows its repository, not the temporary one.
      throw gitFailure(result.stderr.replaceAll(dir, root), root, purpose)
    },
  }
}

/** Extensions that do not affect how objects, refs and the index are read, or that are handled here. */
const knownExtensions = new Set([
  'noop',
  'noop-v1',
  'preciousobjects',
  'partialclone',
  'worktreeconfig',
  'objectformat',
  'compatobjectformat',
  'refstorage',
  'relativeworktrees',
])

const requireKnownFormat = (
  configuration: readonly ConfigurationEntry[],
  { commonDirectory }: RepositoryLocation,
): { readonly objectFormat: ObjectFormat; readonly refStorage: 'files' | 'reftable' } => {
  const refuse = (what: string): never => {
    throw new GitError(
      'unsupported-repository',
      `The repository ${commonDirectory} uses ${what}, which Readiness does not support. Clone it again with git clone, and review that clone.`,
    )
  }
  const version = valueOf(configuration, 'core.repositoryformatversion') ?? '0'
  if (version !== '0' && version !== '1') refuse(`the format version ${JSON.stringify(version)}`)
  const objectFormat = valueOf(configuration, 'extensions.objectformat') ?? 'sha1'
  const refStorage = valueOf(configuration, 'extensions.refstorage') ?? 'files'
  if (version === '1') {
    for (const { key } of configuration) {
      const name = /^extensions\.(.*)$/s.exec(key)?.[1]
      if (name !== undefined && !knownExtensions.has(name)) refuse(`the extension ${JSON.stringify(name)}`)
    }
  }
  if (objectFormat !== 'sha1' && objectFormat !== 'sha256') return refuse(`the object format ${JSON.stringify(objectFormat)}`)
  if (refStorage !== 'files' && refStorage !== 'reftable') return refuse(`the ref storage ${JSON.stringify(refStorage)}`)
  return { objectFormat, refStorage }
}

const borrowedFolders = async ({ commonDirectory }: RepositoryLocation): Promise<string[]> => {
  try {
    return await objectFolders(join(commonDirectory, 'objects'))
  } catch (error) {
    throw new GitError(
      'failed',
      `The alternates of ${commonDirectory} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

/** A line of `alternates`; git reads a quoted line as a C string. */
const alternate = (path: string): string => (/^#|[\n"]/.test(path) ? JSON.stringify(path) : path)

/** Copies the list of commits at which a shallow clone ends; returns whether there are any. */
const copyShallow = async ({ commonDirectory }: RepositoryLocation, to: string): Promise<boolean> => {
  const path = join(commonDirectory, 'shallow')
  try {
    const content = (await readRegularFile(path, 100_000_000))?.content
    if (!content || content.length === 0) return false
    await writeFile(join(to, 'shallow'), content)
    return true
  } catch (error) {
    throw new GitError('failed', `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
