import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { takesVariables } from '#app/launch'
import type { Trap } from '../faults/trap.ts'

/** The App as it runs in production, in a process of its own. */
export interface AppProcess {
  readonly pid: number
  readonly url: string
  /** Of the port for metrics and operators. */
  readonly internalUrl: string
  /** Its last lines, for whoever has to find out why it failed. */
  readonly lines: readonly string[]
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
  hasEnded(): boolean
  kill(signal: NodeJS.Signals): void
  /** Resolves when a trap is sprung in it from now on; with the instrument alone. */
  trapSprung(): Promise<void>
  /** Resolves when the process has it, or has ended; with the instrument alone. @throws when it does not take it in time, and ends it then */
  set(order: { readonly trap?: Trap | null; readonly isDiskFull?: boolean }): Promise<void>
}

const root = join(import.meta.dirname, '../..')
const keptLines = 400
const startTimeoutMs = 180_000
const orderTimeoutMs = 60_000

export interface AppProcessOptions {
  /** A file that is loaded before the App's first line, and can be told what to do from outside. */
  readonly instrument?: string
  readonly onLine?: (line: string) => void
}

/** Starts the App and waits until it takes deliveries. @throws when it ends before, with its last lines */
export const startAppProcess = async (
  variables: Readonly<Record<string, string>>,
  { instrument, onLine = () => undefined }: AppProcessOptions = {},
): Promise<AppProcess> => {
  const child = spawn(
    process.execPath,
    [
      '--conditions=source',
      '--disable-warning=ExperimentalWarning',
      ...(instrument === undefined ? [] : [`--import=${instrument}`]),
      join(root, 'src/app/main.ts'),
      // As the App's launcher starts it: the channel of the instrument would not outlive that.
      takesVariables,
    ],
    {
      // A folder without `.env`, and nothing of the surrounding environment.
      cwd: import.meta.dirname,
      env: { PATH: process.env['PATH'] ?? '' },
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    },
  )
  child.stdin?.end(JSON.stringify({ HOST: '127.0.0.1', INTERNAL_PORT: '0', ...variables }))
  const lines: string[] = []
  const sprung: (() => void)[] = []
  const ready = Promise.withResolvers<number>()
  for (const stream of [child.stdout, child.stderr].filter((each) => each !== null))
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      onLine(line)
      if (lines.length > keptLines) lines.shift()
      if (line.startsWith('faults: ')) for (const tell of sprung.splice(0)) tell()
      if (line.includes('"msg":"Ready for deliveries"')) ready.resolve((JSON.parse(line) as { internalPort: number }).internalPort)
    })
  let isOver = false
  const ended = once(child, 'close').then(([code, signal]) => {
    isOver = true
    return (code ?? signal) as number | NodeJS.Signals
  })
  const orders = new Map<number, () => void>()
  child.on('message', (message: { readonly acknowledged: number }) => {
    orders.get(message.acknowledged)?.()
    orders.delete(message.acknowledged)
  })
  child.on('error', (error) => ready.reject(error))
  void ended.then((code) => ready.reject(new Error(`The App ended with ${code} before it was ready:\n${lines.slice(-20).join('\n')}`)))
  const timeout = setTimeout(
    () => ready.reject(new Error(`The App was not ready in time:\n${lines.slice(-20).join('\n')}`)),
    startTimeoutMs,
  )
  let internalPort: number
  try {
    internalPort = await ready.promise
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  } finally {
    clearTimeout(timeout)
  }
  let last = 0
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${variables['PORT']}`,
    internalUrl: `http://127.0.0.1:${internalPort}`,
    lines,
    ended,
    hasEnded: () => isOver,
    kill: (signal) => void child.kill(signal),
    trapSprung: () => new Promise((resolve) => void sprung.push(resolve)),
    set: async (order) => {
      if (isOver) return
      const acknowledged = Promise.withResolvers<void>()
      const acknowledge = (last += 1)
      orders.set(acknowledge, acknowledged.resolve)
      // A process that is busy for so long serves nobody any more: it is ended, as whoever watches it would do.
      let isLate = false
      const timer = setTimeout(() => {
        isLate = true
        child.kill('SIGKILL')
      }, orderTimeoutMs)
      child.send({ ...order, acknowledge }, () => undefined)
      await Promise.race([acknowledged.promise, ended])
      clearTimeout(timer)
      if (isLate) throw new Error(`The App's process took no order within ${orderTimeoutMs / 1_000} s, and was ended.`)
    },
  }
}
