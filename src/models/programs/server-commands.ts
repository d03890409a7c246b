/** A program that serves requests, and the options of its command that set times, in seconds. */
export interface ServerCommand {
  readonly source: string
  /** How long requests may finish after the stop signal. */
  readonly drain: readonly string[]
  /** How long a request may take. */
  readonly request: readonly string[]
  /** How long it keeps an idle connection, with its default in seconds. */
  readonly idle?: { readonly options: readonly string[]; readonly byDefault: number }
  /** Options with which `request` limits no requests, but the silence of a worker. */
  readonly except: readonly string[]
}

/** By the last word of the program's path. */
export const serverCommands: ReadonlyMap<string, ServerCommand> = new Map([
  [
    'gunicorn',
    {
      source: 'Gunicorn 23, Settings: graceful_timeout, timeout ("for sync workers"), worker_class, threads',
      drain: ['--graceful-timeout'],
      request: ['--timeout', '-t'],
      except: ['--worker-class', '-k', '--threads', '--config', '-c'],
    },
  ],
  [
    'uvicorn',
    {
      source: 'Uvicorn 0.34, Settings: --timeout-graceful-shutdown; --timeout-keep-alive, "Default: 5"',
      drain: ['--timeout-graceful-shutdown'],
      request: [],
      idle: { options: ['--timeout-keep-alive'], byDefault: 5 },
      except: [],
    },
  ],
  ['hypercorn', { source: 'Hypercorn 0.17, Configuring: graceful_timeout', drain: ['--graceful-timeout'], request: [], except: [] }],
])

/** Settings of frameworks that say how long a stop may take. Spring Boot 3.5, Graceful Shutdown; Quarkus 3, quarkus.shutdown.timeout. */
export const drainSettings: ReadonlySet<string> = new Set(['spring.lifecycle.timeout-per-shutdown-phase', 'quarkus.shutdown.timeout'])

/**
 * How long servers of Node.js keep an idle connection by default, in seconds, by the library that starts them. Node.js 24, server.keepAliveTimeout:
 * "Default: 5000 (5 seconds)"; these libraries leave it at that.
 */
export const idleDefaults: ReadonlyMap<string, { readonly option: string; readonly seconds: number }> = new Map(
  ['express', 'koa', 'node:http', 'polka', 'restify'].map((library) => [library, { option: 'keepAliveTimeout', seconds: 5 }]),
)

/** A program that serves or takes work until it is stopped. */
interface ServingProgram {
  readonly source: string
  /** By the last part of its path. */
  readonly program: string
  /** The words of which one makes it serve; any argument does if absent. */
  readonly with?: readonly string[]
  /** That word is its first argument. */
  readonly isFirst?: true
}

const any = (source: string, ...programs: readonly string[]): readonly ServingProgram[] => programs.map((program) => ({ program, source }))

const servingPrograms: readonly ServingProgram[] = [
  ...any('Gunicorn 23, Uvicorn 0.34, Hypercorn 0.17: command line', 'gunicorn', 'uvicorn', 'hypercorn'),
  ...any('Daphne 4.1, Granian 1.7, Waitress 3.0: command line', 'daphne', 'granian', 'waitress-serve'),
  ...any('Puma 6, Unicorn 6, Sidekiq 7: command line', 'puma', 'unicorn', 'sidekiq'),
  ...any('arq 0.26 and Dramatiq 1.17: the command starts a worker', 'arq', 'dramatiq'),
  ...any('PM2 5.4, pm2-runtime: "a drop-in replacement for the node command"', 'pm2-runtime'),
  { program: 'celery', with: ['worker', 'beat'], source: 'Celery 5.4, Command Line Interface' },
  { program: 'rq', with: ['worker', 'worker-pool'], isFirst: true, source: 'RQ 2.1: rq worker, rq worker-pool' },
  { program: 'fastapi', with: ['run'], isFirst: true, source: 'FastAPI CLI 0.0.7: fastapi run' },
  { program: 'flask', with: ['run'], source: 'Flask 3.1, Command Line Interface: flask run' },
  {
    program: 'airflow',
    with: ['webserver', 'scheduler', 'api-server'],
    isFirst: true,
    source: 'Airflow 2.10 and 3.0, Command Line Interface',
  },
  { program: 'next', with: ['start'], isFirst: true, source: 'Next.js 15, next CLI: next start' },
]

const serving: ReadonlyMap<string, ServingProgram> = new Map(servingPrograms.map((row) => [row.program, row]))

/** Whether a program may serve, by the last part of its path. */
export const isServingProgram = (program: string): boolean => serving.has(program)

/** Whether a command serves until it is stopped: `gunicorn app:app`, `celery -A app worker`. */
export const servesWith = (program: string, words: readonly string[]): boolean => {
  const row = serving.get(program)
  if (!row || words.length === 0) return false
  return row.with === undefined || (row.isFirst ? words.slice(0, 1) : words).some((word) => row.with?.includes(word))
}
