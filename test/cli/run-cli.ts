import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { runCommandLine } from '../../src/cli/command-line.ts'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface CliRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line as a caller does who stands in `cwd` and whose output goes to a file. */
export const runCli = async (
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  progress: (text: string | undefined) => void = () => undefined,
): Promise<CliRun> => {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(args, {
    env,
    cwd,
    colour: false,
    width: 100,
    now: () => Date.parse('2026-06-01T12:00:00Z'),
    print: (text) => void out.push(text.endsWith('\n') ? text : `${text}\n`),
    complain: (text) => void err.push(text.endsWith('\n') ? text : `${text}\n`),
    progress,
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}

/** Runs the real command as a process of its own. `stopReadingAfter`: so many bytes are taken from it, then its pipe is closed. */
export const spawnCli = (
  cwd: string,
  args: readonly string[],
  { env = {}, stopReadingAfter = Infinity }: { readonly env?: Readonly<Record<string, string>>; readonly stopReadingAfter?: number } = {},
): Promise<CliRun> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', main, ...args], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', HOME: cwd, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    let taken = 0
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk)
      taken += chunk.length
      if (taken >= stopReadingAfter) child.stdout.destroy()
    })
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }))
  })
