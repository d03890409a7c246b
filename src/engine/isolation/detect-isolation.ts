import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { IsolationLevel } from './isolation.ts'
import { sandboxProgram, workerCommand } from '../worker-command.ts'

/** A busy machine needs some time even for this. */
const patienceMs = 15_000

const tryNamespaces = async (): Promise<boolean> => {
  if (sandboxProgram() === undefined) return false
  // Runs the real sandbox around a Node that prints its version, because containers can forbid namespaces in many ways.
  const { program, args, env } = workerCommand({ level: 'namespaces', memory: 64, entry: ['--version'] })
  // With `ignore`, the fourth descriptor would be closed, and bubblewrap would write its information to a separate pipe.
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

/** Tries which level of isolation this machine supports for workers, once per process, and returns the best one. Takes some 20 ms. */
export const detectIsolation = (): Promise<IsolationLevel> =>
  (detected ??= tryNamespaces().then((areThere) => (areThere ? 'namespaces' : 'permissions')))
