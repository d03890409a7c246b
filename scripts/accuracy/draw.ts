import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createRandom, shuffled } from '../faults/random.ts'
import type { Case } from './cases.ts'

const run = promisify(execFile)

/** Merged changes further back are written in another style than today's. */
const newest = 3_000

/** A repository to draw from. */
export interface FreshRepository {
  /** `owner/name`. */
  readonly name: string
  readonly git: string
}

const gitIn = async (dir: string, ...args: readonly string[]): Promise<string> =>
  (
    await run('git', ['--git-dir', dir, ...args], {
      maxBuffer: 1 << 28,
      // The folder may belong to another user; only objects are read.
      env: { ...process.env, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' },
    })
  ).stdout

const isGitDirectory = async (dir: string): Promise<boolean> =>
  (await stat(join(dir, 'objects')).catch(() => undefined))?.isDirectory() === true

/** `owner/name` of a folder `owner+name`, or of the address that the repository was cloned from. */
const nameOf = async (folder: string, git: string): Promise<string> => {
  const [owner, name, ...more] = folder.split('+')
  if (owner && name && more.length === 0) return `${owner}/${name}`
  const url = await gitIn(git, 'config', '--get', 'remote.origin.url').catch(() => '')
  const parts = url
    .trim()
    .replace(/\.git$/, '')
    .split(/[/:]/)
  if (parts.length < 2) throw new Error(`${folder} does not say which repository it is: name the folder owner+name.`)
  return parts.slice(-2).join('/')
}

/** The git directories directly below a folder: bare, with a work tree, or in a folder called `repo`. */
export const freshRepositories = async (folder: string): Promise<FreshRepository[]> => {
  const found: FreshRepository[] = []
  for (const entry of (await readdir(folder)).sort()) {
    const places = [join(folder, entry), join(folder, entry, '.git'), join(folder, entry, 'repo')]
    const git = (await Promise.all(places.map(async (place) => ((await isGitDirectory(place)) ? place : undefined)))).find(Boolean)
    if (git) found.push({ name: await nameOf(entry, git), git })
  }
  return found
}

interface Pull {
  readonly base: string
  readonly head: string
}

/** Merge commits of the main line, and commits whose subject ends with the number of a pull request. */
const mergedPulls = async (git: string): Promise<Pull[]> => {
  const log = await gitIn(git, 'log', '--first-parent', `--max-count=${newest}`, '--format=%H%x09%P%x09%s', 'HEAD')
  return log.split('\n').flatMap((line): Pull[] => {
    const [commit = '', parents = '', subject = ''] = line.split('\t')
    const [base, merged, ...more] = parents.split(' ').filter(Boolean)
    if (base === undefined || more.length > 0) return []
    if (merged !== undefined) return [{ base, head: merged }]
    return /\(#\d+\)$/.test(subject) ? [{ base, head: commit }] : []
  })
}

/** Updates of dependencies by a program say nothing about the code that people write. */
const isByProgram = async (git: string, { head }: Pull): Promise<boolean> =>
  (await gitIn(git, 'log', '--max-count=1', '--format=%an', head)).trim().endsWith('[bot]')

/**
 * Draws merged pull requests of people, at most `count` of each repository. The same seed draws the same ones.
 */
export const drawPulls = async (repositories: readonly FreshRepository[], count: number, seed: number): Promise<Case[]> => {
  const cases: Case[] = []
  for (const { name, git } of repositories) {
    let drawn = 0
    for (const pull of shuffled(await mergedPulls(git), createRandom(seed))) {
      if (drawn === count) break
      if (await isByProgram(git, pull)) continue
      drawn += 1
      cases.push({ id: `${name}@${pull.head.slice(0, 12)}`, git, repo: name, base: pull.base, head: pull.head })
    }
  }
  return cases
}
