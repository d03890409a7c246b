import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import type { Commit } from '../repository.ts'
import type { SnapshotFile } from './snapshot.ts'
import { snapshotOf } from './snapshot.ts'

const run = promisify(execFile)

const git = async (directory: string, ...args: string[]): Promise<string> => {
  try {
    const { stdout } = await run('git', ['-C', directory, ...args], { maxBuffer: 1 << 30 })
    return stdout
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : String(error)
    throw new Error(`git ${args[0]} failed in ${directory}: ${said}`, { cause: error })
  }
}

/** Files of a commit; `-z` keeps git from quoting paths. */
const listFiles = async (directory: string, commit: string): Promise<SnapshotFile[]> => {
  const listing = await git(directory, 'ls-tree', '-r', '-l', '-z', '--full-tree', commit)
  return listing
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [, mode, sha, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t([^]*)$/.exec(line) ?? []
      if (mode === undefined || sha === undefined || size === undefined || path === undefined)
        throw new Error(`Unexpected line from git ls-tree: ${line}`)
      return { path, mode: mode as SnapshotFile['mode'], sha, ...(size === '-' ? {} : { size: Number(size) }) }
    })
}

const readCommit = async (directory: string, sha: string, parents: readonly string[]): Promise<Commit> => {
  const [author = '', seconds = '0', ...message] = (await git(directory, 'show', '-s', '--format=%an%n%at%n%B', sha)).split('\n')
  return {
    sha,
    parents,
    author,
    date: new Date(Number(seconds) * 1000),
    message: message.join('\n').trim(),
    snapshot: snapshotOf(await listFiles(directory, sha)),
  }
}

const resolve = async (directory: string, revision: string): Promise<string> =>
  (await git(directory, 'rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`)).trim()

export interface GitRange {
  /** Merge base, base tip and head, without duplicates, and with no more history than a pull request needs. */
  readonly commits: readonly Commit[]
  readonly base: string
  readonly head: string
}

/** Reads the content of a pull request from `head` into `base` out of a repository on disk. */
export const readGitRange = async (directory: string, base: string, head: string): Promise<GitRange> => {
  const [baseSha, headSha] = await Promise.all([resolve(directory, base), resolve(directory, head)])
  const mergeBase = (await git(directory, 'merge-base', baseSha, headSha)).trim()
  const wanted = [...new Set([mergeBase, baseSha, headSha])]
  const commits = await Promise.all(wanted.map((sha) => readCommit(directory, sha, sha === mergeBase ? [] : [mergeBase])))
  return { commits, base: baseSha, head: headSha }
}

export interface BlobSource {
  read(sha: string): Promise<Buffer | undefined>
  close(): void
}

/** One long-lived `git cat-file --batch` process, which handles one request at a time. */
export const openBlobSource = (directory: string): BlobSource => {
  const child = spawn('git', ['-C', directory, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const waiting: ((content: Buffer | undefined) => void)[] = []
  let pending = Buffer.alloc(0)
  const settle = (): void => {
    for (let end = pending.indexOf(10); end !== -1 && waiting.length > 0; end = pending.indexOf(10)) {
      const header = pending.subarray(0, end).toString()
      const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1]
      if (size === undefined) {
        pending = pending.subarray(end + 1)
        waiting.shift()?.(undefined)
        continue
      }
      const stop = end + 1 + Number(size)
      if (pending.length < stop + 1) return
      const content = Buffer.from(pending.subarray(end + 1, stop))
      pending = pending.subarray(stop + 1)
      waiting.shift()?.(content)
    }
  }
  child.stdout.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    settle()
  })
  child.on('close', () => {
    for (const answer of waiting.splice(0)) answer(undefined)
  })
  return {
    read: (sha) =>
      new Promise((answer) => {
        if (child.exitCode !== null || child.killed) answer(undefined)
        else {
          waiting.push(answer)
          child.stdin.write(`${sha}\n`)
        }
      }),
    close: () => child.kill(),
  }
}
