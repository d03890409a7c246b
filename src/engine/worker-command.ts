import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IsolationLevel } from './isolation.ts'
import { parserFiles } from './parser-files.ts'

/** How a worker is started. */
export interface WorkerCommand {
  readonly program: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

export interface WorkerCommandOptions {
  readonly level: IsolationLevel
  /** Megabytes of heap. */
  readonly memory: number
  /** What Node runs; the worker by default. For the tests that attack from inside. */
  readonly entry?: readonly string[]
  /** Files that the entry needs beside those of the parsers. */
  readonly files?: readonly string[]
}

const isTypescript = import.meta.url.endsWith('.ts')
// From `engine`, and from the bundle, which is as deep.
const workerFile = fileURLToPath(
  new URL(isTypescript ? '../engine/extraction-worker.ts' : '../engine/extraction-worker.js', import.meta.url),
)

/**
 * Most workers read some megabytes and are not needed any more: code that is compiled at once and optimized little costs them less than code that is
 * optimized well (measured on 5 MB of TypeScript: 2.6 s of processor time against 3.3 s the first time, and as much as that the next times).
 */
const quickStart = [
  '--no-turbofan',
  '--always-sparkplug',
  // Bytes of bytecode of a function, and of all, that are put into another one (V8's own: 460 and 920). Compiling so much took an eighth of the time.
  '--max-maglev-inlined-bytecode-size=100',
  '--max-maglev-inlined-bytecode-size-cumulative=200',
]

/** Only places that no user may write: a program found by `PATH` could be anybody's. */
const sandboxPrograms = ['/usr/bin/bwrap', '/bin/bwrap', '/usr/local/bin/bwrap', '/run/current-system/sw/bin/bwrap']

/** The path of bubblewrap, where it is installed. */
export const sandboxProgram = (): string | undefined =>
  process.platform === 'linux' ? sandboxPrograms.find((path) => existsSync(path)) : undefined

/** File descriptor on which bubblewrap says which process it started. */
export const infoFd = 3

/**
 * Limits that the kernel keeps, even when this process is gone: no file grows by a byte, no core is dumped, few files are open, and the
 * processor time is bounded (workers are replaced long before).
 */
const underLimits = 'ulimit -c 0 && ulimit -f 0 && ulimit -n 256 && ulimit -t 3600 && exec "$@"'

/** Seconds of processor time after which a worker is replaced. */
export const workerLifeSeconds = 1_800

const shell = '/bin/sh'

/** Parts of the C library that an addon may be linked with although Node is not. */
const systemLibraries = ['librt.so.1', 'libpthread.so.0', 'libdl.so.2', 'libm.so.6', 'libgcc_s.so.1', 'libstdc++.so.6']

let sharedObjects: readonly string[] | undefined

/** Libraries that Node was linked with, by the paths under which the loader finds them. */
const librariesOfNode = (): readonly string[] => {
  if (sharedObjects) return sharedObjects
  // Without it, a report asks for the names of all peers.
  Object.assign(process.report, { excludeNetwork: true })
  const { sharedObjects: found } = process.report.getReport() as unknown as { readonly sharedObjects: readonly string[] }
  const libraries = found.filter((path) => path.startsWith('/') && /\.so(?:\.|$)/.test(path))
  const folder = dirname(libraries.find((path) => basename(path) === 'libc.so.6') ?? '/lib/libc.so')
  return (sharedObjects = [...new Set([...libraries, ...systemLibraries.map((name) => join(folder, name))])].filter((path) =>
    existsSync(path),
  ))
}

const readOnly = (path: string): readonly string[] => ['--ro-bind', path, path]

/** A sandbox that holds Node, its libraries and the given files, and nothing else: no network, no `/proc`, no other process, an own user. */
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
 * A worker knows nothing of the process that started it: it has no environment, no arguments of its own and no output but its answers. Node lets it
 * read the parsers' files alone, write no file and start no process.
 *
 * `--allow-addons` is for the grammars of Python, Go and Java, a native addon: `confineProcess` closes the way to others once it is loaded.
 */
export const workerCommand = ({ level, memory, entry = [workerFile], files = [] }: WorkerCommandOptions): WorkerCommand => {
  const { paths, keepsLinks } = parserFiles()
  const readable = [...paths, ...files]
  const node = [
    process.execPath,
    ...(isTypescript ? ['--conditions=source'] : []),
    ...(keepsLinks ? ['--preserve-symlinks'] : []),
    ...quickStart,
    `--max-old-space-size=${memory}`,
    '--disallow-code-generation-from-strings',
    '--permission',
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${pathOf(path)}`),
    ...entry,
  ]
  const bwrap = level === 'namespaces' ? sandboxProgram() : undefined
  const command = bwrap === undefined ? node : [bwrap, ...sandbox(readable), ...node]
  const [program = '', ...args] = existsSync(shell) ? [shell, '-c', underLimits, shell, ...command] : command
  return { program, args, env: process.platform === 'win32' ? { SystemRoot: process.env['SystemRoot'] ?? '' } : {} }
}
