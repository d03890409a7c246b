import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { IsolationLevel } from './isolation.ts'
import { sandboxProgram, workerCommand } from './worker-command.ts'

/** A machine that is busy needs some time even for this. */
const patienceMs = 15_000

const tryNamespaces = async (): Promise<boolean> => {
  if (sandboxProgram() === undefined) return false
  // The sandbox as it will be used, around a Node that prints its version: many a container forbids namespaces, and there are many ways to.
  const { program, args, env } = workerCommand({ level: 'namespaces', memory: 64, entry: ['--version'] })
  // `ignore` would leave the fourth closed, and bubblewrap would write what it says there into a pipe of its own.
  const child = spawn(program, args, {
    cwd: '/',
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  })
  try {
    const [code] = (await once(child, 'exit')) as [number | null]
    return code === 0
  } catch {
    return false
  }
}

let detected: Promise<IsolationLevel> | undefined

/** The best level of isolation that this machine gives to a worker, found out by trying; once a process. Takes some 20 ms. */
export const detectIsolation = (): Promise<IsolationLevel> =>
  (detected ??= tryNamespaces().then((areThere) => (areThere ? 'namespaces' : 'permissions')))
