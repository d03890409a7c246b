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
