import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractionPool, type ExtractionPool } from '#engine/extraction/extraction-pool'
import { command, entryFile } from '../support/bundled-program.ts'

const { TEST_INSTALLED_COMMAND: installed, TEST_INSTALLED_NODE: node = process.execPath } = process.env

/**
 * Whether the tests drive an installed package instead of the source: `TEST_INSTALLED_COMMAND` names its `dist/cli/main.js`, and
 * `TEST_INSTALLED_NODE` the Node to run it on. What no process can be given from outside (a stand-in for GitHub, a clock) is skipped then.
 */
export const isInstalled = installed !== undefined

/** The program and the arguments before a command line's own: the source as README runs it, or the installed package. */
export const commandLine: readonly [program: string, ...args: string[]] = installed
  ? [node, installed]
  : [process.execPath, '--conditions=source', '--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../src/cli/main.ts')]

/** The same command for tests that start it often: the bundled source, whose start takes the processor a third of the time. */
const quickCommandLine: readonly [program: string, ...args: string[]] = installed ? commandLine : [process.execPath, entryFile(command)]

export interface CliRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The day of {@link runCli}: waivers in tests end before or after it. */
const today = '2026-06-01T12:00:00Z'

/** Those of all command lines of a test file: starting one takes longer than a small review. They end when nothing asks them. */
let workers: ExtractionPool | undefined

/** Runs a command line as a caller does who stands in `cwd` and whose output goes to a file. */
export const runCli = async (
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  progress: (text: string | undefined) => void = () => undefined,
): Promise<CliRun> => {
  if (installed) {
    // Without a space, at which Node would cut it.
    const clock = `data:text/javascript,Date.now=()=>${Date.parse(today)}`
    return spawnCli(cwd, args, { env: { ...env, NODE_OPTIONS: `--import=${clock}` } })
  }
  const { runCommandLine } = await import('../../src/cli/command-line.ts')
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(args, {
    env: { HOME: homeFolder(), ...env },
    cwd,
    colour: false,
    width: 100,
    now: () => Date.parse(today),
    print: (text) => void out.push(text.endsWith('\n') ? text : `${text}\n`),
    complain: (text) => void err.push(text.endsWith('\n') ? text : `${text}\n`),
    progress,
    workers: (workers ??= extractionPool()),
  })
  return { code, stdout: out.join(''), stderr: err.join('') }
}

let home: string | undefined

/** A home that is no repository under test, since Node's compile cache goes there. */
const homeFolder = (): string => {
  if (home === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'readiness-home-'))
    process.on('exit', () => rmSync(made, { recursive: true, force: true }))
    home = made
  }
  return home
}

/** Runs the real command as a process of its own. `stopReadingAfter`: so many bytes are taken from it, then its pipe is closed. */
export const spawnCli = (
  cwd: string,
  args: readonly string[],
  { env = {}, stopReadingAfter = Infinity }: { readonly env?: Readonly<Record<string, string>>; readonly stopReadingAfter?: number } = {},
): Promise<CliRun> =>
  new Promise((resolve, reject) => {
    const [program, ...before] = quickCommandLine
    const child = spawn(program, [...before, ...args], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', HOME: homeFolder(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...env },
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
