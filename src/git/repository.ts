import { realpath } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { isTrue, readConfigurationFile, readUserConfiguration, valueOf, type ConfigurationEntry } from './program/configuration-data.ts'
import { GitError } from './program/git-error.ts'
import { findGitProgram } from './program/git-program.ts'
import { gitVersion } from './program/git-version.ts'
import { locateRepository, type RepositoryLocation } from './locate-repository.ts'
import { makePrivateFolder, openPrivateRepository, type PrivateRepository } from './program/private-repository.ts'
import { repositoryName } from './repository-name.ts'
import { requireOwnership } from './program/require-ownership.ts'
import type { GitProcess } from './program/run-git.ts'
import { openWorkTree, type WorkTree } from './work-tree.ts'

/** A local repository. Git commands run in a private repository that borrows its objects, never in the repository itself. */
export interface Repository extends PrivateRepository {
  /** Top folder of the working tree; the git directory of a bare repository. */
  readonly root: string
  /** `owner/name` of the remote `origin`, else the name of the folder. */
  readonly name: string
  /** The git directory that holds the objects: the same for all working trees. */
  readonly gitDirectory: string
  /** Without a working tree. */
  readonly bare: boolean
  /**
   * Prepares for reading the working tree.
   *
   * @throws GitError `bare-repository`, `unsafe-configuration`, `failed`
   */
  openWorkTree(): Promise<WorkTree>
  /** Removes the private repository. */
  close(): Promise<void>
}

/**
 * Opens the repository that contains `repoDir`. Its configuration is read as data; none of it takes effect.
 *
 * @throws GitError `not-a-repository`, `nested-repository`, `foreign-owner`, `unsafe-configuration`, `unsupported-repository`,
 * `git-not-found`, `git-too-old`
 */
export const openRepository = async (repoDir: string): Promise<Repository> => {
  const location = await locateRepository(repoDir)
  const folder = await makePrivateFolder(await findGitProgram(location.workTree ?? location.gitDirectory))
  try {
    const userConfiguration = once(() => readUserConfiguration(folder.process))
    await requireOwnership(location, userConfiguration)
    const [configuration] = await Promise.all([readOwnConfiguration(location, folder.process), gitVersion(folder.process)])
    const privately = await openPrivateRepository(folder, location, configuration)
    const workTree = await workTreeOf(location, configuration)
    const root = workTree ?? location.gitDirectory
    const url = valueOf(configuration, 'remote.origin.url')
    return {
      ...privately,
      root,
      name: (url === undefined ? undefined : repositoryName(url)) ?? folderName(root),
      gitDirectory: location.commonDirectory,
      bare: workTree === undefined,
      openWorkTree: async () => {
        if (workTree === undefined)
          throw new GitError(
            'bare-repository',
            `${root} has no working tree (it is bare, or a git directory). Give the revision to examine.`,
          )
        return openWorkTree(privately, { ...location, workTree }, [...(await userConfiguration()), ...configuration])
      },
      close: () => folder.remove(),
    }
  } catch (error) {
    await folder.remove()
    throw error
  }
}

const once = <Result>(make: () => Promise<Result>): (() => Promise<Result>) => {
  let made: Promise<Result> | undefined
  return () => (made ??= make())
}

/** The repository's own settings, later ones last. A linked working tree decides separately whether and where there is a working tree. */
const readOwnConfiguration = async (
  { gitDirectory, commonDirectory }: RepositoryLocation,
  git: GitProcess,
): Promise<ConfigurationEntry[]> => {
  const shared = await readConfigurationFile(git, join(commonDirectory, 'config'))
  const ofWorkTree = isTrue(valueOf(shared, 'extensions.worktreeconfig') ?? 'false')
    ? await readConfigurationFile(git, join(gitDirectory, 'config.worktree'))
    : []
  const own = gitDirectory === commonDirectory ? shared : shared.filter(({ key }) => key !== 'core.bare' && key !== 'core.worktree')
  return [...own, ...ofWorkTree]
}

/**
 * The top folder of the working tree. `core.worktree` may only confirm the location of `.git`: a configuration that moved the working tree
 * would choose which files are read, and where `init` and `baseline` write.
 */
const workTreeOf = async (
  { workTree, gitDirectory }: RepositoryLocation,
  configuration: readonly ConfigurationEntry[],
): Promise<string | undefined> => {
  const entry = configuration.findLast(({ key }) => key === 'core.bare')
  if (workTree === undefined || (entry && isTrue(entry.value ?? 'true'))) return undefined
  const configured = valueOf(configuration, 'core.worktree')
  if (configured === undefined) return workTree
  const path = resolve(gitDirectory, configured)
  if ((await realOr(path)) === workTree) return workTree
  throw new GitError(
    'unsafe-configuration',
    `The git configuration in ${gitDirectory} sets core.worktree to ${path}, but its working tree is ${workTree}. ` +
      'Remove the setting (git config --unset core.worktree), or give the path of another clone.',
  )
}

const realOr = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch {
    return path
  }
}

const folderName = (root: string): string => basename(root).replace(/(?<=.)\.git$/, '')
