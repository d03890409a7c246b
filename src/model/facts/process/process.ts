import type { Deadline, FactBase, Ref } from './shared.ts'

/** The process starts to take work: it listens, or starts a consumer. */
export interface Server extends FactBase<'server'> {
  readonly library: string
  /** `http`, `grpc`, `worker`. */
  readonly serves: 'http' | 'grpc' | 'worker'
  /** Last name of the variable or field that holds a worker (`mailer` of `this.mailer`), if nothing else in the file can hold it. */
  readonly heldBy?: string
  /** Functions that are given the worker: one of them may close it, or store it to be closed. */
  readonly handedTo?: readonly Ref[]
  /** The variable of the server that is started, as written: `srv` of `srv.Start(address)`. */
  readonly on?: string
  /** What has a `close` that lets requests in flight finish and then calls a function: what the call of a member returns, or also its object. */
  readonly closable?: { readonly is: 'result' | 'object'; readonly member: string }
  /** It only makes the application that another program runs: all code of the function runs before that. */
  readonly isApplication?: true
  /** It listens on an address of the local machine only. */
  readonly loopback?: true
  /** How long it keeps idle connections, where no code of its file sets it. */
  readonly idle?: { readonly option: string; readonly seconds: number }
}

/** A value of a file with which other files can start a server: `export const app = express()`, or what `createApp` returns. */
export interface StartableServer extends FactBase<'startable-server'> {
  /** The variable that holds it; with `()`, the function that returns it. */
  readonly name: string
  readonly library: string
  readonly serves: Server['serves']
  /** The members that start it, with the calls before them: `listen`, `consumer().run`. */
  readonly startedBy: readonly string[]
  /** A function of another file makes it. */
  readonly madeBy?: { readonly of: Ref; readonly isResult?: true }
  /** The signal handler that the library installs when it starts. */
  readonly handler?: Pick<SignalHandler, 'subject' | 'signals' | 'by' | 'stops' | 'exits'>
}

/** A call that starts a server if the value that another file makes is one: `app.listen(port)` of an imported `app`. */
export interface ServerStart extends FactBase<'server-start'> {
  readonly of: Ref
  /** The value is what the function returns. */
  readonly isResult?: true
  /** The member, with the calls before it: `listen`, `consumer().run`. */
  readonly member: string
  readonly callee: string
  readonly loopback?: true
}

/** How long a client may take to send its request, set where a server is created or started. */
export interface ServerLimit extends FactBase<'server-limit'> {
  readonly library: string
  /** The call that creates the server, as written: `http.Server`, `http.ListenAndServe`. */
  readonly made: string
  /** The option that sets it: `ReadHeaderTimeout`. */
  readonly option: string
  /** The fact is at the setting, not at the server. */
  readonly isSetHere?: true
  readonly deadline: Deadline
}

/** Code that runs when the process is asked to stop: a signal handler, or a library or framework that installs one. */
export interface SignalHandler extends FactBase<'signal-handler'> {
  readonly signals: readonly string[]
  /** `process.on`, or the library or call that installs it. */
  readonly by: string
  /** Members called in it that stop things: `close`, `end`, `disconnect`, `shutdown`. */
  readonly stops: readonly string[]
  readonly exits: boolean
  /** A signal that cannot be caught is ignored silently (Go) instead of throwing. */
  readonly ignoresUncatchable?: true
}

/** The process is forced to exit: `process.exit`, `process.abort`. */
export interface ForcedExit extends FactBase<'forced-exit'> {
  readonly callee: string
  /** It exits with status 0 some time after a response was sent: an intentional restart, left to the process supervisor. */
  readonly onPurpose?: true
  /** The function around it has an annotation, other than that it overrides another one: a framework may call it for that. */
  readonly isAnnotated?: true
  /** In a signal handler: what has been asked to stop first. Absent if other code runs before the exit, or if it depends on a condition. */
  readonly before?: {
    /** As written: `pool.end`. */
    readonly stops: readonly string[]
    /** Their last names: `end`. */
    readonly members: readonly string[]
    /** Nothing at all is stopped first. */
    readonly nothing: boolean
    /** The handler awaits something first. If it is absent, none of the stops has finished. */
    readonly waits?: true
    readonly signals: readonly string[]
  }
}

/** Something that holds work, connections or a port is stopped: `worker.close()`. */
export interface StopCall extends FactBase<'stop-call'> {
  /** Last name of the object that is stopped: `worker` of `this.worker.close()`; empty if it has none. */
  readonly target: string
  readonly member: string
  /** The object is unknown: a parameter, or an element of a list. */
  readonly isAny?: true
  /** It runs when a signal asks the process to stop. */
  readonly onSignal?: true
  /** That signal may be SIGTERM, with which platforms stop a process. */
  readonly onTerm?: true
  /** Connections are cut instead of drained, outside any time limit or fallback. */
  readonly force: boolean
}

/** A setting of a framework: how long a stop may take before it ends what still runs. */
export interface DrainSetting extends FactBase<'drain-setting'> {
  readonly name: string
  readonly seconds: number
}
