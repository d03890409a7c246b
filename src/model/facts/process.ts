import type { FactBase } from './shared.ts'

/** The process starts to take work: it listens, or starts a consumer. */
export interface Server extends FactBase<'server'> {
  readonly library: string
  /** `http`, `grpc`, `worker`. */
  readonly serves: 'http' | 'grpc' | 'worker'
}

/** What is told to stop when the process is: a signal handler, or a library or framework that installs one. */
export interface SignalHandler extends FactBase<'signal-handler'> {
  readonly signals: readonly string[]
  /** `process.on`, or the library or call that does it. */
  readonly by: string
  /** Members called in it that stop things: `close`, `end`, `disconnect`, `shutdown`. */
  readonly stops: readonly string[]
  readonly exits: boolean
}
