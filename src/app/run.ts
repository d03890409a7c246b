import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Logger } from 'pino'
import { FolderInUse } from '#store/files/folder-lock'
import { createHandlers } from './jobs/create-handlers.ts'
import { InvalidEnvironment, logLevels, type Variables } from '#setup/environment'
import { isUnregistered, readEnvironment } from '#setup/read-environment'
import { createLogger } from './operations/logger.ts'
import { CannotRegister, serveRegistration } from './registration/register.ts'
import { CannotListen, startApp } from './start.ts'
import { setProcessEnv } from './set-process-env.ts'
import { startTracing } from './operations/tracing.ts'

/** `EX_CONFIG` of sysexits.h: every restart fails until the configuration is changed. */
const exitConfiguration = 78

/** Longer than any grace period; a stop that takes this long hangs. */
const longestStopMs = 660_000

/**
 * Runs the process: reads its variables and those in `.env`, starts, and stops on a signal. Sets the exit code, and exits only after the
 * drain.
 */
export const run = async (given: Variables): Promise<void> => {
  const variables = { ...(existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}), ...given }
  setProcessEnv(variables)
  const level = logLevels.find((known) => known === variables['LOG_LEVEL']) ?? 'info'
  const log = createLogger(level)
  const stopping = createStopping(log)
  try {
    const stop = await start(variables, log, (reason) => void stopping.stop(reason, 1))
    stopping.started(stop)
  } catch (error) {
    if (isExplained(error)) log.fatal(error.message)
    else log.fatal({ err: error }, 'Start failed')
    process.exitCode = error instanceof InvalidEnvironment ? exitConfiguration : 1
    stopping.forget()
  }
}

/** Errors whose message says how to fix them. */
const isExplained = (error: unknown): error is Error =>
  [InvalidEnvironment, FolderInUse, CannotListen, CannotRegister].some((kind) => error instanceof kind)

const start = async (variables: Variables, log: Logger, onFatal: (reason: string) => void): Promise<() => Promise<void>> => {
  if (isUnregistered(variables) && variables['NODE_ENV'] !== 'production') {
    const registration = await serveRegistration(variables, log)
    return () => registration.stop()
  }
  const environment = readEnvironment(variables)
  const tracing = await startTracing(variables)
  const app = await startApp(environment, { log, handlers: createHandlers, onFatal }).catch(async (error: unknown) => {
    await tracing
      ?.stop()
      .catch((stopError: unknown) => log.warn({ err: stopError }, 'Stopping the tracing after a failed start also failed'))
    throw error
  })
  return async () => {
    await app.stop()
    await tracing?.stop()
  }
}

interface Stopping {
  started(stop: () => Promise<void>): void
  stop(reason: string, exitCode: number): Promise<void>
  /** Nothing was started: lets the process exit on its own. */
  forget(): void
}

/** A single orderly stop, whatever triggers it; a second signal exits at once. */
const createStopping = (log: Logger): Stopping => {
  let stopApp: (() => Promise<void>) | undefined
  let asked: { readonly reason: string; readonly exitCode: number } | undefined
  let begun = false

  const proceed = async (): Promise<void> => {
    if (!asked || !stopApp || begun) return
    begun = true
    let { exitCode } = asked
    log.info({ reason: asked.reason }, 'Stopping: no new requests or jobs; running ones may finish')
    const overdue = setTimeout(() => {
      log.error('Stopping took too long; exiting. Running jobs return to the queue')
      process.exit(1)
    }, longestStopMs)
    try {
      await stopApp()
      log.info('Stopped')
    } catch (error) {
      exitCode = 1
      log.error({ err: error }, 'Stopping failed')
    }
    clearTimeout(overdue)
    // Idle connections that clients keep open would keep the process alive; everything of value is drained and closed.
    process.exit(exitCode)
  }
  const stop = async (reason: string, exitCode: number): Promise<void> => {
    asked ??= { reason, exitCode }
    await proceed()
  }
  const onSignal = (signal: NodeJS.Signals) => {
    if (asked) {
      log.warn({ signal }, 'Second signal: exiting at once; running jobs return to the queue when their lease ends')
      process.exit(1)
    }
    void stop(signal, 0)
  }
  const onFault = (error: unknown) => {
    log.fatal({ err: error }, 'Uncaught error')
    void stop('fault', 1)
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  process.on('uncaughtException', onFault)
  process.on('unhandledRejection', onFault)
  return {
    started(stopStarted) {
      stopApp = stopStarted
      void proceed()
    },
    stop,
    forget() {
      process.off('SIGTERM', onSignal)
      process.off('SIGINT', onSignal)
    },
  }
}
