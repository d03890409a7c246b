import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { GitError } from './git-error.ts'
import { splitRecords } from './path-name.ts'
import { repositoryName } from './repository-name.ts'
import { gitFailure, requireGit, runGit } from './run-git.ts'
import type { GitCommand, GitResult } from './run-git.ts'

export type GitOptions = Pick<GitCommand, 'input' | 'env' | 'settings'>

/** A repository on this machine, opened so that git executes nothing of it. */
export interface Repository {
  /** Top folder of the working tree; the git directory of a bare repository. */
  readonly root: string
  /** `owner/name` of the remote `origin`, else the name of the folder. */
  readonly name: string
  readonly objectsDir: string
  /** Where git keeps the objects' folder: the same for all working trees. */
  readonly gitDirectory: string
  readonly objectFormat: 'sha1' | 'sha256'
  /** Without a working tree. */
  readonly bare: boolean
  readonly shallow: boolean
  /** Filter drivers that the configuration defines (`lfs`, `git-crypt`). They are not run. */
  readonly filters: ReadonlySet<string>
  /** Runs git at `root`, whatever the exit code. */
  run(args: readonly string[], options?: GitOptions): Promise<GitResult>
  /** Runs git at `root` and gives standard output. `purpose` completes "git could not …". */
  require(args: readonly string[], purpose: string, options?: GitOptions): Promise<Buffer>
}

/**
 * Opens the repository that `repoDir` is in.
 *
 * @throws GitError `not-a-repository`, `foreign-owner`, `unsafe-configuration`
 */
export const openRepository = async (repoDir: string): Promise<Repository> => {
  const cwd = resolve(repoDir)
  if (!(await isFolder(cwd)))
    throw new GitError('not-a-repository', `${cwd} is not a folder. Give the path of a folder inside a git repository.`)
  const [about, top, configuration] = await Promise.all([
    runGit({
      cwd,
      args: ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-object-format', '--git-path', 'objects'],
    }),
    runGit({ cwd, args: ['rev-parse', '--show-toplevel'] }),
    runGit({
      cwd,
      args: ['config', '-z', '--get-regexp', String.raw`^(filter\..*\.(clean|smudge|process|required)|remote\.origin\.url)$`],
    }),
  ])
  if (about.exitCode !== 0) throw cannotOpen(about.stderr, cwd)
  const [insideWorkTree, shallow, objectFormat, ...objects] = about.stdout.toString('utf8').replace(/\n$/, '').split('\n')
  if (objectFormat !== 'sha1' && objectFormat !== 'sha256') {
    throw new GitError('failed', `The repository ${cwd} has the object format ${objectFormat}, which is not known. sha1 and sha256 are.`)
  }
  const bare = insideWorkTree !== 'true'
  if (!bare && top.exitCode !== 0) throw gitFailure(top.stderr, cwd, 'tell the top folder of the working tree')
  const root = bare ? await gitDirectory(cwd) : top.stdout.toString('utf8').replace(/\n$/, '')
  const entries = splitRecords(configuration.stdout).map(configurationEntry)
  const filters = filterNames(entries)
  const switchedOff = [...filters].flatMap((name) => switchOff(name, cwd))
  const command = (args: readonly string[], options: GitOptions = {}): GitCommand => ({
    ...options,
    args,
    cwd: root,
    settings: [...switchedOff, ...(options.settings ?? [])],
  })
  return {
    root,
    name: entries.flatMap(({ key, value }) => (key === 'remote.origin.url' ? (repositoryName(value) ?? []) : [])).at(0) ?? folderName(root),
    objectsDir: resolve(cwd, objects.join('\n')),
    gitDirectory: dirname(resolve(cwd, objects.join('\n'))),
    objectFormat,
    bare,
    shallow: shallow === 'true',
    filters,
    run: (args, options) => runGit(command(args, options)),
    require: (args, purpose, options) => requireGit(command(args, options), purpose),
  }
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

const cannotOpen = (stderr: string, where: string): GitError => {
  if (/dubious ownership|unsafe repository/.test(stderr)) {
    return new GitError(
      'foreign-owner',
      `git does not open ${where}, because it belongs to another user. If you trust it: git config --global --add safe.directory ${where}`,
    )
  }
  if (/not a git repository/i.test(stderr)) {
    return new GitError('not-a-repository', `${where} is not inside a git repository. Run this inside a clone, or give the path of one.`)
  }
  return gitFailure(stderr, where, 'open the repository')
}

const gitDirectory = async (cwd: string): Promise<string> =>
  (await requireGit({ cwd, args: ['rev-parse', '--absolute-git-dir'] }, 'tell the git directory')).toString('utf8').replace(/\n$/, '')

/** An entry of `git config -z`: the key, a line break, the value (no line break where there is no value). */
const configurationEntry = (record: string): { key: string; value: string } => {
  const end = record.indexOf('\n')
  return end < 0 ? { key: record, value: '' } : { key: record.slice(0, end), value: record.slice(end + 1) }
}

const filterNames = (entries: readonly { key: string }[]): Set<string> =>
  new Set(entries.flatMap(({ key }) => /^filter\.(.*)\.[a-z]+$/s.exec(key)?.[1] ?? []))

/** git takes an empty command for none, so a driver is off when its commands are empty and it is not required. */
const switchOff = (filter: string, where: string): string[] => {
  // `git -c name=value` is cut at the first equals sign.
  if (filter.includes('=')) {
    throw new GitError(
      'unsafe-configuration',
      `The git configuration of ${where} defines a filter named "${filter}", which cannot be switched off. Rename it.`,
    )
  }
  const name = Buffer.from(filter, 'latin1').toString('utf8')
  return ['clean=', 'smudge=', 'process=', 'required=false'].map((setting) => `filter.${name}.${setting}`)
}

const folderName = (root: string): string => basename(root).replace(/(?<=.)\.git$/, '')
