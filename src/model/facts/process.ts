import type { Deadline, FactBase } from './shared.ts'

/** The process starts to take work: it listens, or starts a consumer. */
export interface Server extends FactBase<'server'> {
  readonly library: string
  /** `http`, `grpc`, `worker`. */
  readonly serves: 'http' | 'grpc' | 'worker'
  /** Last name of what holds a worker (`mailer` of `this.mailer`), when nothing else of its file can hold it as well. */
  readonly heldBy?: string
}

/** How long one caller may take to send its request, where a server is made or started. */
export interface ServerLimit extends FactBase<'server-limit'> {
  readonly library: string
  /** What makes the server, as written: `http.Server`, `http.ListenAndServe`. */
  readonly made: string
  /** The option that sets it: `ReadHeaderTimeout`. */
  readonly option: string
  readonly deadline: Deadline
}

/** What is told to stop when the process is: a signal handler, or a library or framework that installs one. */
export interface SignalHandler extends FactBase<'signal-handler'> {
  readonly signals: readonly string[]
  /** `process.on`, or the library or call that does it. */
  readonly by: string
  /** Members called in it that stop things: `close`, `end`, `disconnect`, `shutdown`. */
  readonly stops: readonly string[]
  readonly exits: boolean
  /** A signal that nobody can take is left out without a word (Go) instead of throwing. */
  readonly ignoresUncatchable?: true
}

/** The process is ended by force: `process.exit`, `process.abort`. */
export interface ForcedExit extends FactBase<'forced-exit'> {
  readonly callee: string
  /** It ends well (status 0) some time after the answer was sent: somebody asked for it, and whoever watches the process starts it again. */
  readonly onPurpose?: true
  /** In a signal handler: what was told to stop and is not waited for, when that is so. */
  readonly before?: {
    readonly stops: readonly string[]
    /** Nothing at all is stopped first. */ readonly nothing: boolean
    readonly signals: readonly string[]
  }
}

/** Something that holds work, connections or a port is told to stop: `worker.close()`. */
export interface StopCall extends FactBase<'stop-call'> {
  /** Last name of what is stopped: `worker` of `this.worker.close()`; empty when it has none. */
  readonly target: string
  readonly member: string
  /** Connections are cut instead of drained, with no limit or fallback around it that says when. */
  readonly force: boolean
}
