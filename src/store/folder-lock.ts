import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Another process holds the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

export interface FolderLock {
  release(): Promise<void>
}

export interface FolderLockOptions {
  /** Told when the lock is no longer ours (someone deleted it): what is written from now on may be lost. */
  readonly onLost: (reason: string) => void
}

const lockName = 'readiness.lock'
/** The holder's sign of life, and how long it may be missing where nothing else tells whether the holder lives. */
const heartbeatMs = 15_000
const silenceMs = 90_000

/**
 * Takes a folder for this process alone. The embedded database takes no lock of its own, and two processes on one folder lose rows that
 * were acknowledged, without an error.
 *
 * The lock is a file made with `O_EXCL`, holding process id, host and the process's start; one left by a process of this host that is gone
 * is taken over at once. One from another host (a container that was created anew has another name) is taken over when it gave no sign of
 * life for 90 seconds.
 *
 * @throws FolderInUse with what holds it and what to do.
 */
export const lockFolder = async (folder: string, options: FolderLockOptions): Promise<FolderLock> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, lockName)
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await create(path)) return hold(path, options)
    const holder = await readHolder(path)
    if (holder && (await isAlive(holder, path))) throw new FolderInUse(refusal(folder, path, holder))
    // Only the file that was judged may go: another starter may have replaced it in the meantime, with itself as holder.
    if (sameHolder(holder, await readHolder(path))) await rm(path, { force: true })
  }
  throw new FolderInUse(
    `${folder} is being taken by another process. Start one instance on a data folder, or set DATABASE_URL to share a Postgres.`,
  )
}

const hold = (path: string, { onLost }: FolderLockOptions): FolderLock => {
  const beat = async () => {
    const holder = await readHolder(path)
    if (holder?.pid !== process.pid || holder.host !== hostname()) throw new Error('it was deleted or taken by another process')
    const now = new Date()
    await utimes(path, now, now)
  }
  let released = false
  const timer = setInterval(() => {
    beat().catch((error: unknown) => {
      clearInterval(timer)
      // A beat may have been under way when the lock was given back.
      if (released) return
      onLost(`The lock ${path} is lost: ${error instanceof Error ? error.message : String(error)}`)
    })
  }, heartbeatMs)
  timer.unref()
  return {
    release() {
      released = true
      clearInterval(timer)
      return rm(path, { force: true })
    },
  }
}

interface Holder {
  readonly pid: number
  readonly host: string
  /** Tells a process from a later one with the same id; undefined where the system does not say. */
  readonly start: string | undefined
}

const create = async (path: string): Promise<boolean> => {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname(), start: await processStart(process.pid) }))
      await file.sync()
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

const readHolder = async (path: string): Promise<Holder | undefined> => {
  try {
    const { pid, host, start } = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, start } : undefined
  } catch (error) {
    // Missing: released meanwhile. Unreadable: its writer died between creating and writing.
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined
    throw error
  }
}

const sameHolder = (one: Holder | undefined, other: Holder | undefined): boolean =>
  one?.pid === other?.pid && one?.start === other?.start && one?.host === other?.host

const isAlive = async (holder: Holder, path: string): Promise<boolean> => {
  if (holder.host !== hostname()) return hasSignOfLife(path)
  if (holder.pid === process.pid && holder.start === (await processStart(process.pid))) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return isCode(error, 'EPERM')
  }
  const start = await processStart(holder.pid)
  return start === undefined || holder.start === undefined || start === holder.start
}

const hasSignOfLife = async (path: string): Promise<boolean> => {
  try {
    return Date.now() - (await stat(path)).mtimeMs < silenceMs
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false
    throw error
  }
}

/** Field 22 of `/proc/<pid>/stat`: start time in clock ticks since boot. In a container every process tends to have the same id, so the id alone says little. */
const processStart = async (pid: number): Promise<string | undefined> => {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    // Not Linux, or the process is gone: the caller falls back on the id.
    return undefined
  }
}

const refusal = (folder: string, path: string, { pid, host }: Holder): string =>
  host === hostname()
    ? `${folder} is in use by process ${pid}. The embedded database serves one process: stop that one, give this one another DATA_DIR, or set DATABASE_URL to share a Postgres.`
    : `${folder} is held by process ${pid} on host ${host}, which gave a sign of life in the last ${silenceMs / 1000} seconds (${path}). If it is gone, start again after that time; otherwise stop it, or set DATABASE_URL to share a Postgres.`

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code
