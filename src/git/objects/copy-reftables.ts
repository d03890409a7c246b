import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { GitError } from '../program/git-error.ts'
import { gitVersion, isOlder, versionText, type GitVersion } from '../program/git-version.ts'
import type { RepositoryLocation } from '../locate-repository.ts'
import { privateConfiguration, type ObjectFormat } from '../program/private-configuration.ts'
import { readRegularFile } from './read-regular-file.ts'
import { gitFailure, runGit, type GitProcess } from '../program/run-git.ts'

const firstWithReftables: GitVersion = { major: 2, minor: 45 }
const maximumBytes = 500_000_000

/**
 * Copies refs stored in reftables, as loose refs: the tables are copied into temporary repositories, whose refs git lists.
 *
 * @param process runs git in the repository that receives the refs
 * @throws GitError `git-too-old`, `failed`
 */
export const copyReftables = async (
  { gitDirectory, commonDirectory }: RepositoryLocation,
  process: GitProcess,
  objectFormat: ObjectFormat,
): Promise<void> => {
  const version = await gitVersion(process)
  if (isOlder(version, firstWithReftables))
    throw new GitError(
      'git-too-old',
      `${commonDirectory} stores its refs in reftables, which git ${versionText(version)} cannot read. Install git ${versionText(firstWithReftables)} or later.`,
    )
  const { GIT_DIR: to } = process.env
  const shared = await listTables(commonDirectory, 'shared', process, objectFormat)
  const own = gitDirectory === commonDirectory ? [] : await listTables(gitDirectory, 'own', process, objectFormat)
  const isOwn = (name: string): boolean => !name.startsWith('refs/') || /^refs\/(bisect|worktree|rewritten)\//.test(name)
  const refs = gitDirectory === commonDirectory ? shared : [...shared.filter(({ name }) => !isOwn(name)), ...own]
  for (const { name, text } of refs) {
    if (name.startsWith('refs/replace/')) continue
    const file = join(to, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

interface ReadRef {
  readonly name: string
  readonly text: string
}

/** @param label part of the name of the folder created for it */
const listTables = async (from: string, label: string, process: GitProcess, objectFormat: ObjectFormat): Promise<ReadRef[]> => {
  const dir = join(dirname(process.env.GIT_DIR), `reftable-${label}`)
  await mkdir(join(dir, 'refs'), { recursive: true })
  await mkdir(join(dir, 'reftable'))
  await writeFile(join(dir, 'HEAD'), 'ref: refs/heads/.invalid\n')
  await mkdir(join(dir, 'objects'))
  await writeFile(join(dir, 'config'), privateConfiguration({ objectFormat, refStorage: 'reftable', core: ['bare = true'] }))
  await copyTables(join(from, 'reftable'), join(dir, 'reftable'))
  const inTables: GitProcess = { ...process, env: { GIT_DIR: dir, GIT_OBJECT_DIRECTORY: join(process.env.GIT_DIR, 'objects') } }
  const listed = await runGit({ ...inTables, args: ['for-each-ref', '--format=%(refname) %(objectname) %(symref)'] })
  if (listed.exitCode !== 0) throw gitFailure(listed.stderr, from, 'list the refs')
  const refs = listed.stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): ReadRef => {
      const [name = '', object = '', target = ''] = line.split(' ')
      return { name, text: target === '' ? `${object}\n` : `ref: ${target}\n` }
    })
  return [...refs, ...(await readHead(inTables))]
}

const copyTables = async (from: string, to: string): Promise<void> => {
  try {
    for (const name of await readdir(from)) {
      if (!/^(tables\.list|[\w-]+\.ref)$/.test(name)) continue
      const table = await readRegularFile(join(from, name), maximumBytes)
      if (table) await writeFile(join(to, name), table.content)
    }
  } catch (error) {
    throw new GitError('failed', `The refs in ${from} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** Listings of refs do not include `HEAD`. */
const readHead = async (git: GitProcess): Promise<ReadRef[]> => {
  const symbolic = await runGit({ ...git, args: ['symbolic-ref', '--quiet', 'HEAD'] })
  if (symbolic.exitCode === 0) return [{ name: 'HEAD', text: `ref: ${symbolic.stdout.toString('utf8')}` }]
  const detached = await runGit({ ...git, args: ['rev-parse', '--verify', '--quiet', 'HEAD'] })
  return detached.exitCode === 0 ? [{ name: 'HEAD', text: detached.stdout.toString('latin1') }] : []
}
