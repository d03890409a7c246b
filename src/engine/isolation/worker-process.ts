import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { frameReader, toFrame } from './frames.ts'
import { infoFd, type WorkerCommand } from '../worker-command.ts'

/** How a worker ended: `crash` if it stopped or sent an invalid message, `memory` if its heap was full. */
export type WorkerEnd = 'crash' | 'memory'

/** Callbacks for the user of a worker. */
export interface WorkerListener<Message> {
  onMessage(message: Message): void
  onEnd(end: WorkerEnd): void
  /** Maximum size of the next message in bytes. */
  limit(): number
}

/** A worker process from its parent's perspective. */
export interface WorkerProcess<Order> {
  send(order: Order): void
  /** Processor time used so far in milliseconds. */
  cpuMs(): number
  /** Resident memory in megabytes; 0 where it is unknown (not Linux). */
  megabytes(): number
  /** Whether the worker keeps the parent process running. */
  hold(isHeld: boolean): void
  kill(): void
}

export interface WorkerOptions {
  readonly command: WorkerCommand
  readonly isSandboxed: boolean
  /** Parses a message. @throws for an invalid one */
  readonly parse: (json: string) => unknown
  /** The `state` of each message that the worker may send. */
  readonly states: ReadonlySet<unknown>
}

/** The kernel counts in hundredths of a second on every architecture. */
const tickMs = 10

const stated = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

const cpuOf = (pid: number): number | undefined => {
  // The process name before the bracket may contain any character.
  const fields = stated(pid, 'stat').split(') ').at(-1)?.split(' ') ?? []
  const ticks = Number(fields[11]) + Number(fields[12])
  return Number.isFinite(ticks) ? ticks * tickMs : undefined
}

/**
 * Where the system does not report the processor time, it is estimated as this share of the elapsed time, since other processes run too.
 */
const shareOfClock = 1 / 4

/** V8 aborts a process whose heap is full; a shell or sandbox around it reports that as exit code 134. */
const endOf = (code: number | null, signal: NodeJS.Signals | null): WorkerEnd => (signal === 'SIGABRT' || code === 134 ? 'memory' : 'crash')

const hasState = (value: unknown, states: ReadonlySet<unknown>): boolean =>
  typeof value === 'object' && value !== null && 'state' in value && states.has(value.state)

/** Starts a worker. Its messages are not trusted: one that is too long or invalid ends it. */
export const startWorker = <Order, Message>(
  { command: { program, args, env }, isSandboxed, parse, states }: WorkerOptions,
  listener: WorkerListener<Message>,
): WorkerProcess<Order> => {
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
  /** Bubblewrap reports the first process of the sandbox: its own init, whose only child is the worker. */
  const pid = (): number | undefined =>
    first !== undefined && isSandboxed ? Number(stated(first, `task/${first}/children`).split(' ')[0] || first) : first
  /** Killing the first process of a sandbox kills all others in it. Bubblewrap, its parent, reaps it, so no orphan process remains. */
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
    if (hasState(message, states)) listener.onMessage(message as Message)
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
  // Errors of a pipe whose other end is closed are ignored, because the end of the process is reported anyway.
  for (const pipe of [stdin, stdout, ...(info ? [info] : [])]) pipe.on('error', () => undefined)
  // `close` rather than `exit`, so that answers sent before the end are still read.
  child.on('error', () => finish('crash')).on('close', (code, signal) => finish(endOf(code, signal)))
  return {
    send: (order) => void stdin.write(toFrame(JSON.stringify(order))),
    cpuMs: () => {
      if (process.platform !== 'linux') return (Date.now() - started) * shareOfClock
      return cpuOf(pid() ?? 0) ?? 0
    },
    megabytes: () => Number(/^VmRSS:\s+(\d+) kB$/m.exec(stated(pid() ?? 0, 'status'))?.[1] ?? 0) / 1_024,
    hold: (isHeld) => {
      // An ended pipe does not keep the process running, and referencing it would wait for a connection.
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
