import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Logger } from 'pino'
import { FolderInUse } from '#store/folder-lock'
import { createHandlers } from './create-handlers.ts'
import { InvalidEnvironment, isUnregistered, logLevels, readEnvironment, type Variables } from './environment.ts'
import { createLogger } from './logger.ts'
import { CannotRegister, serveRegistration } from './register.ts'
import { CannotListen, startApp } from './start.ts'
import { setProcessEnv } from './set-process-env.ts'
import { startTracing } from './tracing.ts'

/** `EX_CONFIG` of sysexits.h: it will fail again until someone changes the configuration. */
const exitConfiguration = 78

/** Longer than any grace: what still runs then hangs. */
const longestStopMs = 660_000

/** The process: reads its variables and those of `.env`, starts, and stops when it is told to. Sets the exit code; ends the process only after the drain. */
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
    else log.fatal({ err: error }, 'The start failed')
    process.exitCode = error instanceof InvalidEnvironment ? exitConfiguration : 1
    stopping.forget()
  }
}

/** Errors whose message says what to do. */
const isExplained = (error: unknown): error is Error =>
  [InvalidEnvironment, FolderInUse, CannotListen, CannotRegister].some((kind) => error instanceof kind)

const start = async (variables: Variables, log: Logger, onFatal: (reason: string) => void): Promise<() => Promise<void>> => {
  if (isUnregistered(variables) && variables['NODE_ENV'] !== 'production') {
    const registration = await serveRegistration(variables, log)
    return () => registration.stop()
  }
  const environment = readEnvironment(variables)
  const tracing = await startTracing(variables)
  const app = await startApp(environment, { log, handlers: createHandlers, onFatal })
  return async () => {
    await app.stop()
    await tracing?.stop()
  }
}

interface Stopping {
  started(stop: () => Promise<void>): void
  stop(reason: string, exitCode: number): Promise<void>
  /** Nothing was started: let the process end by itself. */
  forget(): void
}

/** One orderly stop, whoever asks for it; a second signal does not wait for it. */
const createStopping = (log: Logger): Stopping => {
  let stopApp: (() => Promise<void>) | undefined
  let asked: { readonly reason: string; readonly exitCode: number } | undefined
  let begun = false

  const proceed = async (): Promise<void> => {
    if (!asked || !stopApp || begun) return
    begun = true
    let { exitCode } = asked
    log.info({ reason: asked.reason }, 'Stopping: no more requests and jobs, what runs may finish')
    const overdue = setTimeout(() => {
      log.error('The stop takes too long: ending; running jobs return to the queue')
      process.exit(1)
    }, longestStopMs)
    try {
      await stopApp()
      log.info('Stopped')
    } catch (error) {
      exitCode = 1
      log.error({ err: error }, 'The stop was not orderly')
    }
    clearTimeout(overdue)
    // Connections that clients keep open for reuse would hold the process; everything of value has been drained and closed.
    process.exit(exitCode)
  }
  const stop = async (reason: string, exitCode: number): Promise<void> => {
    asked ??= { reason, exitCode }
    await proceed()
  }
  const onSignal = (signal: NodeJS.Signals) => {
    if (asked) {
      log.warn({ signal }, 'Second signal: ending at once; running jobs return to the queue when their lease ends')
      process.exit(1)
    }
    void stop(signal, 0)
  }
  const onFault = (error: unknown) => {
    log.fatal({ err: error }, 'A fault that nothing caught')
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
