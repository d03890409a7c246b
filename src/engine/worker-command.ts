import { existsSync } from 'node:fs'
import type { IsolationLevel } from './isolation/isolation.ts'
import { parserFiles } from './parser-files.ts'
import { entryFile, isSource } from './program-files.ts'

/** The command line and environment of a worker. */
export interface WorkerCommand {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface WorkerCommandOptions {
  readonly level: IsolationLevel
  /** Heap limit in megabytes. */
  readonly memory: number
  /** The arguments of Node; the worker's file by default. For tests that attack from inside. */
  readonly entry?: readonly string[]
  /** Files that the entry needs in addition to those of the parsers. */
  readonly files?: readonly string[]
}

const workerFile = entryFile('engine/extraction-worker')

/**
 * V8 flags. Most workers read a few megabytes and then end, so code that is compiled immediately with little optimisation costs them less
 * than well-optimised code (measured on 5 MB of TypeScript: 2.6 s of processor time instead of 3.3 s for the first run, and the same for
 * later runs).
 */
const quickStart = [
  '--no-turbofan',
  '--always-sparkplug',
  // Limits in bytes of bytecode for inlining per function and in total (V8's defaults: 460 and 920). Compiling that much took an eighth of
  // the time.
  '--max-maglev-inlined-bytecode-size=100',
  '--max-maglev-inlined-bytecode-size-cumulative=200',
  // Work of a WebAssembly function before V8 optimizes it (V8's default: 13,000,000). Optimizing Java's grammar that early took 0.05 s of the
  // 0.28 s for a first file of 180 kB, and saved nothing on 2,000 files.
  '--wasm-tiering-budget=200000000',
]

/** Only locations that no ordinary user can write to; a program found through `PATH` could be anyone's. */
const sandboxPrograms = ['/usr/bin/bwrap', '/bin/bwrap', '/usr/local/bin/bwrap', '/run/current-system/sw/bin/bwrap']

/** The path of bubblewrap, where it is installed. */
export const sandboxProgram = (): string | undefined =>
  process.platform === 'linux' ? sandboxPrograms.find((path) => existsSync(path)) : undefined

/** File descriptor to which bubblewrap writes the id of the process that it started. */
export const infoFd = 3

/**
 * Limits that the kernel enforces even after this process has ended: no file can be written, no core is dumped, few files can be open, and
 * processor time is bounded (workers are replaced long before).
 */
const underLimits = 'ulimit -c 0 && ulimit -f 0 && ulimit -n 256 && ulimit -t 3600 && exec "$@"'

/** Seconds of processor time after which a worker is replaced. */
export const workerLifeSeconds = 1_800

const shell = '/bin/sh'

let sharedObjects: readonly string[] | undefined

/** The libraries that Node is linked against, with the paths under which the loader finds them. */
const librariesOfNode = (): readonly string[] => {
  if (sharedObjects) return sharedObjects
  // Otherwise the report would resolve the names of all network peers.
  Object.assign(process.report, { excludeNetwork: true })
  const { sharedObjects: found } = process.report.getReport() as unknown as { readonly sharedObjects: readonly string[] }
  const libraries = found.filter((path) => path.startsWith('/') && /\.so(?:\.|$)/.test(path) && existsSync(path))
  return (sharedObjects = [...new Set(libraries)])
}

const readOnly = (path: string): readonly string[] => ['--ro-bind', path, path]

/** A sandbox that contains only Node, its libraries and the given files: no network, no `/proc`, no other process, a separate user. */
const sandbox = (files: readonly string[]): readonly string[] => [
  '--unshare-all',
  '--die-with-parent',
  '--new-session',
  '--clearenv',
  ...['--cap-drop', 'ALL', '--uid', '65534', '--gid', '65534', '--hostname', 'worker'],
  ...librariesOfNode().flatMap(readOnly),
  ...readOnly(process.execPath),
  ...files.flatMap(readOnly),
  ...['--remount-ro', '/', '--chdir', '/', '--info-fd', String(infoFd), '--'],
]

const pathOf = (path: string): string => (existsSync(`${path}/.`) ? `${path}/*` : path)

/**
 * The command that starts a worker at a level of isolation.
 *
 * A worker learns nothing about the process that started it: it has no environment, no arguments and no output except its answers. Node
 * lets it read only the parsers' files, write no file and start no process.
 */
export const workerCommand = ({ level, memory, entry = [workerFile], files = [] }: WorkerCommandOptions): WorkerCommand => {
  const { paths, keepsLinks } = parserFiles()
  const readable = [...paths, ...files]
  const node = [
    process.execPath,
    ...(isSource ? ['--conditions=source'] : []),
    ...(keepsLinks ? ['--preserve-symlinks'] : []),
    ...quickStart,
    `--max-old-space-size=${memory}`,
    '--disallow-code-generation-from-strings',
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${pathOf(path)}`),
    ...entry,
  ]
  const bwrap = level === 'namespaces' ? sandboxProgram() : undefined
  const command = bwrap === undefined ? node : [bwrap, ...sandbox(readable), ...node]
  const [program = '', ...args] = existsSync(shell) ? [shell, '-c', underLimits, shell, ...command] : command
  return { program, args, env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? '' } : {} }
}
