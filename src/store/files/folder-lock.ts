import { mkdir, open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
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
  /** Called when this process has lost the lock (it was deleted): everything written from now on may be lost. */
  readonly onLost: (reason: string) => void
}

const lockName = 'readiness.lock'
/** Interval of the holder's heartbeat, and how long it may be missing when nothing else shows whether the holder is alive. */
const heartbeatMs = 15_000
const silenceMs = 90_000

/**
 * Reserves a folder for this process. The embedded database does not lock its folder, and two processes on one folder lose acknowledged
 * rows without an error.
 *
 * The lock is a file created with `O_EXCL`. It records the process id, the host, the boot of its kernel and the start time of the process.
 * A lock whose process no longer runs on this host is taken over at once: the id is free, belongs to a later process, or is that of a
 * process that was killed and not yet reaped by its parent. A lock of another host (a recreated container has another name) is taken over
 * after 90 seconds without a heartbeat.
 *
 * @throws FolderInUse, whose message names the holder and the fix
 */
export const lockFolder = async (folder: string, options: FolderLockOptions): Promise<FolderLock> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, lockName)
  for (let attempt = 0; attempt < 3; attempt++) {
    if (await create(path)) return hold(path, options)
    const holder = await readHolder(path)
    if (holder && (await isAlive(holder, path))) throw new FolderInUse(refusal(folder, path, holder))
    // Delete only the file that was checked: another process may have replaced it in the meantime, with itself as holder.
    if (sameHolder(holder, await readHolder(path))) await rm(path, { force: true })
  }
  throw new FolderInUse(
    `${folder} is being claimed by another process. Run only one instance per data folder, or set DATABASE_URL to share a Postgres.`,
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
      // A heartbeat may have been in progress when the lock was released.
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
  /** In clock ticks since boot: tells a process from a later one with the same id. Undefined where the system does not report it. */
  readonly start: string | undefined
  /** Undefined where the system does not report it, and in locks of releases that did not record it. */
  readonly boot: string | undefined
}

const create = async (path: string): Promise<boolean> => {
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      const start = (await readProcess(process.pid))?.start
      await file.writeFile(JSON.stringify({ pid: process.pid, host: hostname(), start, boot: await bootId() }))
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
    const { pid, host, start, boot } = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, start, boot } : undefined
  } catch (error) {
    // Missing: released meanwhile. Unreadable: its writer died between creating and writing.
    if (isCode(error, 'ENOENT') || error instanceof SyntaxError) return undefined
    throw error
  }
}

const sameHolder = (one: Holder | undefined, other: Holder | undefined): boolean =>
  one?.pid === other?.pid && one?.start === other?.start && one?.boot === other?.boot && one?.host === other?.host

const isAlive = async (holder: Holder, path: string): Promise<boolean> => {
  if (holder.host !== hostname()) return hasSignOfLife(path)
  const boot = await bootId()
  if (holder.boot !== undefined && boot !== undefined && holder.boot !== boot) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false
  }
  const now = await readProcess(holder.pid)
  // Not Linux, or another user's process that is hidden: only the id is known.
  if (now === undefined) return true
  return now.isRunning && (now.start === undefined || holder.start === undefined || now.start === holder.start)
}

const hasSignOfLife = async (path: string): Promise<boolean> => {
  try {
    return Date.now() - (await stat(path)).mtimeMs < silenceMs
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false
    throw error
  }
}

interface ProcessStat {
  /** False for a process that has ended and whose parent has not read its exit code yet. */
  readonly isRunning: boolean
  readonly start: string | undefined
}

/**
 * What `/proc/<pid>/stat` reports. In a container every process tends to have the same id, so the id alone says little.
 *
 * @returns undefined where there is no `/proc`, or the process is gone
 */
const readProcess = async (pid: number): Promise<ProcessStat | undefined> => {
  try {
    const { state, start } = statFields(await readFile(`/proc/${pid}/stat`, 'utf8'))
    return { isRunning: !isDead(state) || (await hasLivingThread(pid)), start }
  } catch {
    return undefined
  }
}

/**
 * Field 3 is the state, field 22 the start time in clock ticks since boot. Field 2, the name in parentheses, can itself contain spaces and
 * parentheses, so the fields are counted from the last closing one.
 * @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
 */
const statFields = (text: string): { readonly state: string | undefined; readonly start: string | undefined } => {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return { state: fields[0], start: fields[19] }
}

/** `Z` is a zombie, `X` and `x` a process that is being removed. */
const isDead = (state: string | undefined): boolean => state === 'Z' || state === 'X' || state === 'x'

/** While a large process is being killed, its first thread can be a zombie before the others have stopped writing. */
const hasLivingThread = async (pid: number): Promise<boolean> => {
  const folder = `/proc/${pid}/task`
  const states = await Promise.all(
    (await readdir(folder)).map(async (thread) => {
      try {
        return statFields(await readFile(join(folder, thread, 'stat'), 'utf8')).state
      } catch {
        // The thread has ended since it was listed.
        return 'X'
      }
    }),
  )
  return states.some((state) => !isDead(state))
}

/** Changes with every boot: start times count from it. */
const bootId = async (): Promise<string | undefined> => {
  try {
    return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
  } catch {
    return undefined
  }
}

const refusal = (folder: string, path: string, { pid, host }: Holder): string =>
  host === hostname()
    ? `${folder} is in use by process ${pid}. The embedded database serves one process: stop that one, give this one another DATA_DIR, or set DATABASE_URL to share a Postgres.`
    : `${folder} is in use by process ${pid} on host ${host}, whose last heartbeat is less than ${silenceMs / 1000} s old (${path}). If that process has ended, start again after this time. Otherwise stop it, or set DATABASE_URL to share a Postgres.`

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code
