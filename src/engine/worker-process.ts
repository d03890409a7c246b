import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import type { Message, Preparation, Task } from './extraction-worker.ts'
import { frameReader, toFrame } from './frames.ts'
import { infoFd, type WorkerCommand } from './worker-command.ts'

/** How a worker ended: by itself (what it said made no sense, or it stopped), or because its heap was full. */
export type WorkerEnd = 'crash' | 'memory'

/** What becomes of a worker, told to the one that uses it. */
export interface WorkerListener {
  onMessage(message: Message): void
  onEnd(end: WorkerEnd): void
  /** Bytes that the next message may have at most. */
  limit(): number
}

/** A worker process, seen from its parent. */
export interface WorkerProcess {
  send(order: Task | Preparation): void
  /** Milliseconds of processor time that it has used. */
  cpuMs(): number
  /** Megabytes that it has in memory; 0 where the system does not say (not Linux). */
  megabytes(): number
  /** Whether the process of the parent goes on for its sake. */
  hold(isHeld: boolean): void
  kill(): void
}

export interface WorkerOptions {
  readonly command: WorkerCommand
  readonly isSandboxed: boolean
  /** Reads a message. @throws for what is none */
  readonly parse: (json: string) => unknown
}

/** The kernel counts in hundredths of a second, on every architecture. */
const tickMs = 10

const stated = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

const cpuOf = (pid: number): number | undefined => {
  // The name before the bracket may hold anything.
  const fields = stated(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
  const ticks = Number(fields[11]) + Number(fields[12])
  return Number.isFinite(ticks) ? ticks * tickMs : undefined
}

/** Where the system does not say what a process has used, so much of the time by the clock is taken for it: others use the processor too. */
const shareOfClock = 1 / 4

/** V8 ends a process whose heap is full by `abort`; a shell or a sandbox around it reports that as 134. */
const endOf = (code: number | null, signal: NodeJS.Signals | null): WorkerEnd => (signal === 'SIGABRT' || code === 134 ? 'memory' : 'crash')

const states: ReadonlySet<unknown> = new Set(['ready', 'loaded', 'failed', 'extracted'])

const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'state' in value && states.has(value.state)

/**
 * Starts a worker. Nothing that it says is trusted: a message that is too long, or is none, ends it.
 */
export const startWorker = (
  { command: { program, args, env }, isSandboxed, parse }: WorkerOptions,
  listener: WorkerListener,
): WorkerProcess => {
  const started = Date.now()
  const child = spawn(program, args, {
    cwd: '/',
    env,
    stdio: ['pipe', 'pipe', 'ignore', ...(isSandboxed ? (['pipe'] as const) : [])],
    windowsHide: true,
  })
  const [stdin, stdout] = child.stdio as unknown as readonly [Socket, Socket]
  const info = child.stdio[infoFd] as Socket | undefined
  let first = isSandboxed ? undefined : child.pid
  let isOver = false
  /** Bubblewrap says who the first process of the sandbox is: its own, whose only child is the worker. */
  const pid = (): number | undefined =>
    first !== undefined && isSandboxed ? Number(stated(first, `task/${first}/children`).split(' ')[0] || first) : first
  /** The first process of a sandbox takes all others with it, and bubblewrap, its parent, sees it off: no process is left to whoever adopts it. */
  const end = (): void => {
    if (child.exitCode !== null || child.signalCode !== null) return
    try {
      if (first !== undefined && isSandboxed) process.kill(first, 'SIGKILL')
      else child.kill('SIGKILL')
    } catch {
      child.kill('SIGKILL')
    }
  }
  const finish = (how: WorkerEnd): void => {
    if (isOver) return
    isOver = true
    end()
    listener.onEnd(how)
  }
  const receive = frameReader((json) => {
    if (isOver) return
    const message = parse(json)
    if (isMessage(message)) listener.onMessage(message)
    else finish('crash')
  }, listener.limit)
  stdout.on('data', (bytes: Buffer) => {
    try {
      if (!isOver) receive(bytes)
    } catch {
      finish('crash')
    }
  })
  let said = ''
  info?.setEncoding('latin1').on('data', (text: string) => {
    said += text
    first ??= Number(/"child-pid": (\d+)\D/.exec(said)?.[1]) || undefined
  })
  // A pipe whose other end is gone: the end of the process says all that there is to say.
  for (const pipe of [stdin, stdout, ...(info ? [info] : [])]) pipe.on('error', () => undefined)
  // `close`, not `exit`: what it answered before its end counts.
  child.on('error', () => finish('crash')).on('close', (code, signal) => finish(endOf(code, signal)))
  return {
    send: (order) => void stdin.write(toFrame(JSON.stringify(order))),
    cpuMs: () => {
      if (process.platform !== 'linux') return (Date.now() - started) * shareOfClock
      return cpuOf(pid() ?? 0) ?? 0
    },
    megabytes: () => Number(/^VmRSS:\s+(\d+) kB$/m.exec(stated(pid() ?? 0, 'status'))?.[1] ?? 0) / 1_024,
    hold: (isHeld) => {
      // A pipe that has ended holds nothing, and would wait for a connection.
      const pipes = [stdin, stdout, ...(info ? [info] : [])].filter(({ destroyed }) => !destroyed)
      for (const handle of [child, ...pipes]) {
        if (isHeld) handle.ref()
        else handle.unref()
      }
    },
    kill: () => {
      isOver = true
      end()
    },
  }
}
