import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from './environment.ts'

// What `/proc/<pid>/environ` shows is what the process was started with, whatever it deletes from `process.env` later; and any process of the
// same user may read it. So the App starts twice: the first process puts its variables into a file without a name, in memory, and becomes a
// process whose environment holds none of them.

/** The argument of a process that takes its variables from standard input, as JSON. */
export const takesVariables = '--variables-on-stdin'

/** What Node, its libraries and the loader read before the first line of ours: they stay in the environment. */
const readBeforeStart =
  /^(?:PATH|HOME|USER|TZ|LANG|LC_\w+|TMPDIR|NODE_(?!CHANNEL_)\w+|UV_\w+|SSL_CERT_(?:FILE|DIR)|OPENSSL_CONF|LD_\w+|MALLOC_\w+|(?:HTTPS?|NO)_PROXY|(?:https?|no)_proxy|SystemRoot)$/

const stdin = 0

const closeStdin = (): void => {
  try {
    closeSync(stdin)
  } catch {
    // Whoever started this process had closed it.
  }
}

/** Opens a file that has no name any more, as standard input: the lowest descriptor is given first, and this one survives `execve`. */
const openNameless = (): void => {
  closeStdin()
  const problems: string[] = []
  // In memory where there is such a folder.
  for (const folder of ['/dev/shm', tmpdir()]) {
    const path = join(folder, `readiness-${randomUUID()}`)
    try {
      const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600)
      unlinkSync(path)
      if (file === stdin) return
      closeSync(file)
      problems.push(`${folder}: standard input is in use`)
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error))
    }
  }
  throw new Error(
    `The App cannot take its variables out of its environment, for want of a folder that can be written: ${problems.join('; ')}`,
  )
}

const writeAll = (text: string): void => {
  const bytes = Buffer.from(text)
  // At a position: the next process reads from the beginning.
  for (let at = 0; at < bytes.length;) at += writeSync(stdin, bytes, at, bytes.length - at, at)
}

const readAll = (): string => {
  const parts: Buffer[] = []
  for (;;) {
    const part = Buffer.allocUnsafe(65_536)
    const length = readSync(stdin, part, 0, part.length, null)
    if (length === 0) return Buffer.concat(parts).toString('utf8')
    parts.push(part.subarray(0, length))
  }
}

const takeVariables = (): Variables => {
  const variables = JSON.parse(readAll()) as Variables
  if (fstatSync(stdin).isFile()) ftruncateSync(stdin, 0)
  closeStdin()
  openSync('/dev/null', 'r')
  return variables
}

/**
 * The variables of the process, which its environment no longer holds. The first call of a process becomes another one and does not return.
 * Windows, which cannot do that, keeps them in its environment.
 *
 * @throws Error when there is no folder in which to hand them on
 */
export const launch = (): Variables => {
  const own = process.argv.indexOf(takesVariables)
  if (own !== -1) {
    process.argv.splice(own, 1)
    return takeVariables()
  }
  const variables = { ...process.env }
  if (!process.execve) return variables
  openNameless()
  writeAll(JSON.stringify(variables))
  const [program = '', ...args] = process.argv
  const kept = Object.entries(variables).filter(
    (entry): entry is [string, string] => readBeforeStart.test(entry[0]) && entry[1] !== undefined,
  )
  // It would say that `execve` is experimental.
  process.emitWarning = () => undefined
  // SIGUSR1 would open the inspector, with which a process of the same user could run what it likes in this one.
  const flags = [...process.execArgv.filter((flag) => flag !== '--disable-sigusr1'), '--disable-sigusr1']
  return process.execve(process.execPath, [program, ...flags, args[0] ?? '', takesVariables, ...args.slice(1)], Object.fromEntries(kept))
}
