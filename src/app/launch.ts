import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Variables } from '#setup/environment'

// `/proc/<pid>/environ` shows the environment that a process was started with, even after it deletes variables from `process.env`, and any
// process of the same user may read it. So the App starts twice: the first process writes its variables to a nameless file in memory, and
// replaces itself with a process whose environment contains none of them.

/** The argument that makes a process read its variables as JSON from standard input. */
export const takesVariables = '--variables-on-stdin'

/** Variables that Node, its libraries and the loader read before our first line runs. They stay in the environment. */
const readBeforeStart =
  /^(?:PATH|HOME|USER|TZ|LANG|LC_\w+|TMPDIR|NODE_(?!CHANNEL_)\w+|UV_\w+|SSL_CERT_(?:FILE|DIR)|OPENSSL_CONF|LD_\w+|MALLOC_\w+|(?:HTTPS?|NO)_PROXY|(?:https?|no)_proxy|SystemRoot)$/

const stdin = 0

const closeStdin = (): void => {
  try {
    closeSync(stdin)
  } catch {
    // The parent had closed it.
  }
}

/** Opens a file and deletes its name, as standard input: a new file gets the lowest free descriptor, and this one survives `execve`. */
const openNameless = (): void => {
  closeStdin()
  const problems: string[] = []
  // In memory, where such a folder exists.
  for (const folder of ['/dev/shm', tmpdir()]) {
    const path = join(folder, `readiness-${randomUUID()}`)
    try {
      // readiness-ignore resource-never-closed -- as standard input it stays open for the next process
      const file = openSync(path, constants.O_RDWR | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW, 0o600)
      unlinkSync(path)
      if (file === stdin) return
      closeSync(file)
      problems.push(`${folder}: standard input is in use`)
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error))
    }
  }
  throw new Error(`The App cannot remove its variables from its environment, because no folder is writable: ${problems.join('; ')}`)
}

const writeAll = (text: string): void => {
  const bytes = Buffer.from(text)
  // Writes at explicit positions, so that the next process reads from the beginning.
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
 * Returns the variables of the process and keeps them out of its environment. The first call in a process replaces the process and does not
 * return. On Windows, where that is impossible, the variables stay in the environment.
 *
 * @throws Error when no folder is writable
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
  // Suppresses the warning that `execve` is experimental.
  process.emitWarning = () => undefined
  // SIGUSR1 would open the inspector, which lets any process of the same user run code in this one.
  const flags = [...process.execArgv.filter((flag) => flag !== '--disable-sigusr1'), '--disable-sigusr1']
  return process.execve(process.execPath, [program, ...flags, args[0] ?? '', takesVariables, ...args.slice(1)], Object.fromEntries(kept))
}
