import type { Language } from '#model/source-file'

/** Programs that run code which the repository may hold. */
interface Interpreters {
  readonly source: string
  /** By the last part of their path. */
  readonly programs: readonly string[]
  /** The name may end in a version: `python3.12`. */
  readonly hasVersions?: true
  /** The language of the files that they run. */
  readonly reads?: Language
  /** Their next argument may be the name of a module. */
  readonly takesModule?: true
  /** They run programs of any kind: such a command may serve, or do its work and end. */
  readonly runsAny?: true
}

const rows: readonly Interpreters[] = [
  {
    source: 'Node.js 24, Bun 1.2, Deno 2.1, tsx 4.19: command line',
    programs: ['node', 'nodejs', 'bun', 'deno', 'tsx'],
    reads: 'javascript',
    runsAny: true,
  },
  {
    source: 'ts-node 10.9, ts-node-dev 2.0, nodemon 3.1, PM2 5.4 and npm 11 (npx): command line',
    programs: ['ts-node', 'ts-node-dev', 'nodemon', 'pm2', 'pm2-runtime', 'npx'],
    reads: 'javascript',
  },
  { source: 'npm 11, Yarn 4, pnpm 9: run', programs: ['npm', 'yarn', 'pnpm'], runsAny: true },
  { source: 'Python 3.13, Command line', programs: ['python'], hasVersions: true, reads: 'python', takesModule: true, runsAny: true },
  { source: 'PyPy 7.3, Command line', programs: ['pypy'], hasVersions: true, reads: 'python', takesModule: true },
  {
    source: 'Gunicorn 23, Uvicorn 0.34, Hypercorn 0.17, Daphne 4.1, Celery 5.4, Flask 3.1 and uWSGI 2.0: the application is `module:name`',
    programs: ['gunicorn', 'uvicorn', 'hypercorn', 'daphne', 'celery', 'flask', 'uwsgi'],
    reads: 'python',
    takesModule: true,
  },
  { source: 'Ruby 3.4 and JDK 21: command line', programs: ['ruby', 'java'], runsAny: true },
  {
    source: 'POSIX.1-2024, sh; Bash 5.2, dash 0.5.12, BusyBox 1.37 ash, Zsh 5.9',
    programs: ['sh', 'bash', 'dash', 'ash', 'zsh'],
    reads: 'shell',
  },
]

const byName: ReadonlyMap<string, Interpreters> = new Map(rows.flatMap((row) => row.programs.map((program) => [program, row] as const)))

/** What a program runs, by the last part of its path; undefined if it is no interpreter. */
export const interpreterOf = (program: string): Interpreters | undefined => {
  const exact = byName.get(program)
  if (exact) return exact
  const [, name = ''] = /^([a-z]+)[\d.]+$/.exec(program) ?? []
  const versioned = byName.get(name)
  return versioned?.hasVersions ? versioned : undefined
}

/** Whether a program is Python itself, of any version. */
export const isPython = (program: string): boolean => interpreterOf(program)?.programs.includes('python') === true

/** Options of interpreters whose value is code that runs first. Node.js 24: -r, --import, --loader; JDK 21: -jar; Python 3.13: -m. */
export const loadingOptions: ReadonlySet<string> = new Set([
  ...['-r', '--require', '--import', '--loader', '--experimental-loader', '-jar', '-m'],
])
