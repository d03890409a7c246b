import type { LongLived } from '#model/facts/long-lived'
import type { Server } from '#model/facts/process'
import type { ArgumentPlace } from './job.ts'

/** A call that waits for another process, beside the requests of known clients. */
export interface WaitForm {
  /** Where this comes from: version and document. */
  readonly source: string
  /** The callees, as origins. */
  readonly calls: readonly string[]
}

/** A call that makes a process take requests or jobs. */
export interface ServerForm {
  readonly library: string
  readonly source: string
  readonly serves: Server['serves']
  /** The callees, as origins. */
  readonly calls: readonly string[]
  /** Members that do on any value whose origin is unknown. */
  readonly members?: readonly string[]
  /** It takes one message, and an endless loop around it the others. */
  readonly isInLoop?: true
  /** What runs it, or the library itself, handles SIGTERM and lets the work in progress finish. */
  readonly handlesSignals?: true
  /** It only makes an application that another program runs. */
  readonly isApplication?: true
  /** Findings name the variable that the call is a member of: it has a member that stops the server. */
  readonly canStop?: true
  /** Several calls of the form in one file start one server. */
  readonly isOnce?: true
}

/**
 * What runs when the process is asked to end. `by` names it in findings; without that, the callee as written does.
 */
export interface SignalForm {
  readonly source: string
  readonly by?: string
  /** What identifies it where it has no list of signals; `by` without this. */
  readonly subject?: string
  /** The callees, as origins. */
  readonly calls?: readonly string[]
  /** Members of any value. */
  readonly members?: readonly string[]
  /** Importing one of these packages is enough. */
  readonly packages?: readonly string[]
  /** Annotations of the methods that run, by their last names. */
  readonly annotations?: readonly string[]
  /** Where the signals are: the position of the only one or the first of several. SIGTERM and SIGINT without this. */
  readonly signals?: { readonly from: number; readonly isMany?: true }
  /** The call listens to any event, and signals are among them. */
  readonly isAnyEvent?: true
  /** What runs: the function that is handed in, the function around, or what follows the call in it. */
  readonly work?: ArgumentPlace | 'around' | 'after'
  /** The method that runs of an object that is handed in. */
  readonly method?: string
  /** The process exits when the work has ended. */
  readonly exits?: true
  /** Names of its own stops. */
  readonly stops?: readonly string[]
  /** A signal that cannot be caught is ignored silently. */
  readonly ignoresUncatchable?: true
}

/** A call that ends the process. */
export interface ExitForm {
  readonly source: string
  /** The callees, as origins. */
  readonly calls?: readonly string[]
  /** Members of loggers that do, of these modules or of values that are called like a logger. */
  readonly members?: readonly string[]
  readonly modules?: readonly string[]
  /** How findings call it; as written without this. */
  readonly as?: string
  /** Nothing runs after it: no `finally`, no handler of the process. */
  readonly isAbrupt?: true
}

/** A call or an option that cuts off work in progress. */
export interface ForceForm {
  readonly source: string
  /** The callees, as origins. */
  readonly calls?: readonly string[]
  /** Members of any value. */
  readonly members?: readonly string[]
  /** The value that the first argument has, or `nothing` if it has none; any without this. */
  readonly given?: boolean | number | string
  /** The call is the end of a way that waits first with one of these members. */
  readonly unless?: readonly string[]
  /** Keys of options that do, if they are true. */
  readonly options?: readonly string[]
}

/** Servers whose time limit for a request is a field, and functions that start one without any. */
export interface LimitForm {
  readonly source: string
  readonly library: string
  /** The type, as an origin of an instance. */
  readonly type: string
  readonly made: string
  /** The option that findings name; one of `fields`. */
  readonly option: string
  readonly fields: readonly string[]
  readonly calls: readonly string[]
}

/** Work or connections that start with the process, and last as long as it does. */
export interface LiveForm {
  readonly what: LongLived['what']
  readonly source: string
  /** What starts it, for findings about a call without a name. */
  readonly by: string
  /** The callees, as origins. */
  readonly calls?: readonly string[]
  /** A call that runs beside its caller: Go's `go`. */
  readonly isDetached?: true
  /** The function that it runs. */
  readonly work?: ArgumentPlace
  /** Only such a function counts: one that awaits something, or one with a loop that nothing leaves. */
  readonly mustBe?: 'asynchronous' | 'endless'
  /** Members of the value, and functions that are given it, that stop it. */
  readonly stops: readonly string[]
  /** Other code uses it, and leaves it open. */
  readonly isShared?: true
}

/** How a process starts, takes work and ends in one language. Names are origins (see `originName`), with the patterns of `NameMap`. */
export interface LifecycleTable {
  readonly waits: readonly WaitForm[]
  readonly servers: readonly ServerForm[]
  readonly signals: readonly SignalForm[]
  readonly exits: readonly ExitForm[]
  readonly forces: readonly ForceForm[]
  readonly limits: readonly LimitForm[]
  readonly lives: readonly LiveForm[]
  /** Names of values that are true only in a file which runs as a program, or that only tools read: `__name__`. */
  readonly programs: readonly string[]
  /** Packages with which a platform calls the code: what listens is for development. */
  readonly platforms: readonly string[]
  /** Members and functions that stop what holds work, connections or a port. */
  readonly stops: readonly string[]
  /** Calls that run a function later or on an event, and calls that wait. */
  readonly laters: readonly string[]
  /** Signals by the values that name them, as origins. */
  readonly signalNames: Readonly<Record<string, string>>
}
