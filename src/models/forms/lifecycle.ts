import type { LongLived } from '#model/facts/process/long-lived'
import type { Server } from '#model/facts/process/process'
import type { ArgumentPlace } from './job.ts'

/** A call that waits for another process, in addition to the requests of known clients. */
export interface WaitForm {
  /** Where this comes from: version and document. */
  readonly source: string
  /** The callees, as origins. A client that a context manager starts is written with the member `__aenter__`. */
  readonly calls: readonly string[]
  /** What answers: the database of a service, or a cache or broker that many services can do without. */
  readonly peer?: 'store' | 'aside'
  /** It changes what the other process holds for everybody: it creates or deletes topics. */
  readonly changes?: true
}

/** Code that a framework or a container runs before the process takes work, or counts as ready. */
export interface StartForm {
  readonly source: string
  /** Its name in findings. */
  readonly by: string
  /** Last names of decorators and annotations of the function. */
  readonly annotations?: readonly string[]
  /** One of these must be written in the arguments of the decorator or of the call: an event. */
  readonly given?: readonly string[]
  /** Last names of types of parameters: a container calls methods with one. */
  readonly parameters?: readonly string[]
  /** Last names of types that the class extends or implements. */
  readonly bases?: readonly string[]
  /** Names of its methods that run; `constructor` in all languages. Without bases, methods of any class. */
  readonly methods?: readonly string[]
  /** Calls that are handed the function, as origins. */
  readonly calls?: readonly string[]
  /** Members of any value that are handed it. */
  readonly members?: readonly string[]
  readonly work?: ArgumentPlace
  /** The code before its `yield` runs at the start, that after it when the process ends. */
  readonly untilYield?: true
}

/** A call that starts a task to which the runtime keeps only a weak reference. */
export interface TaskForm {
  readonly source: string
  /** The callees, as origins. The first argument is the work. */
  readonly calls: readonly string[]
}

/** A call that makes a process accept requests or jobs. */
export interface ServerForm {
  readonly library: string
  readonly source: string
  readonly serves: Server['serves']
  /** The callees, as origins. */
  readonly calls: readonly string[]
  /** Members that do this on any value of unknown origin. */
  readonly members?: readonly string[]
  /** It takes one message. An endless loop around it makes it a server. */
  readonly isInLoop?: true
  /** The library, or the program that runs it, finishes work in progress on SIGTERM. */
  readonly handlesSignals?: true
  /** It only creates an application that another program runs. */
  readonly isApplication?: true
  /** What has a `close` that lets requests in flight finish and then calls a function: what the call returns, or also its object. */
  readonly closedBy?: 'result' | 'object'
  /** Findings name the object of the call, which has a member that stops the server. */
  readonly canStop?: true
  /** Several such calls in one file start one server. */
  readonly isOnce?: true
}

/**
 * Code that runs when the process is asked to stop. `by` is its name in findings; the callee as written by default.
 */
export interface SignalForm {
  readonly source: string
  readonly by?: string
  /** Its identity if it has no list of signals; `by` by default. */
  readonly subject?: string
  /** The callees, as origins. */
  readonly calls?: readonly string[]
  /** Members of any value. */
  readonly members?: readonly string[]
  /** Importing one of these packages is enough. */
  readonly packages?: readonly string[]
  /** Last names of annotations on the methods that run. */
  readonly annotations?: readonly string[]
  /** Last names of types: a container calls methods with such a parameter. */
  readonly parameters?: readonly string[]
  /** Last names of types: a container calls `method` of the classes that implement one. */
  readonly bases?: readonly string[]
  /** Where the signals are: the position of the only one, or the first of several. SIGTERM and SIGINT by default. */
  readonly signals?: { readonly from: number; readonly isMany?: true }
  /** The call listens to any event, including signals. */
  readonly isAnyEvent?: true
  /** The code that runs: the function that is passed, the enclosing function, or the code after the call. */
  readonly work?: ArgumentPlace | 'around' | 'after'
  /** The method that runs, if an object is passed, or by the type that its class implements. */
  readonly method?: string
  /** The process exits when the work has finished. */
  readonly exits?: true
  /** Names of the stops that it performs itself. */
  readonly stops?: readonly string[]
  /** A signal that cannot be caught is ignored silently. */
  readonly ignoresUncatchable?: true
}

/** A call that ends the process. */
export interface ExitForm {
  readonly source: string
  /** The callees, as origins. */
  readonly calls?: readonly string[]
  /** Logger members that do this, on loggers of these modules or on values that are named like a logger. */
  readonly members?: readonly string[]
  readonly modules?: readonly string[]
  /** Its name in findings; as written by default. */
  readonly as?: string
  /** No code runs after it: no `finally` block, no exit handler. */
  readonly isAbrupt?: true
}

/** `null` is also Python's `None`. */
export type ForceValue = boolean | number | string | null

/** A call or an option that aborts work in progress. */
export interface ForceForm {
  readonly source: string
  /** The callees, as origins. */
  readonly calls?: readonly string[]
  /** Members of any value. */
  readonly members?: readonly string[]
  /** The required value of the first argument, one of several, or `nothing` if it must be absent; any by default. */
  readonly given?: ForceValue | readonly ForceValue[]
  /** The first argument may also be given by this name. */
  readonly keyword?: string
  /** The call comes after a wait with one of these members, as the last resort. */
  readonly unless?: readonly string[]
  /** Keys of options that do this if they are true. */
  readonly options?: readonly string[]
}

/** Servers whose time limit for a request is a field, and functions that start a server without a limit. */
export interface LimitForm {
  readonly source: string
  readonly library: string
  /** The type, as the origin of an instance, if a server has no limit by default. */
  readonly type?: string
  readonly made: string
  /** The option that findings name; one of `fields`. */
  readonly option: string
  readonly fields: readonly string[]
  readonly calls?: readonly string[]
  /**
   * Calls that return a server with a default limit, which only a zero takes away: as origins, with the position of their options, or
   * as members of any value.
   */
  readonly makers?: { readonly calls: readonly string[]; readonly options: number; readonly members: readonly string[] }
}

/** Work or connections that start with the process and last as long as it does. */
export interface LiveForm {
  readonly what: LongLived['what']
  readonly source: string
  /** Its name in findings about a call without a name. */
  readonly by: string
  /** The callees, as origins. */
  readonly calls?: readonly string[]
  /** A call that runs beside its caller: Go's `go`. */
  readonly isDetached?: true
  /** The function that it runs. */
  readonly work?: ArgumentPlace
  /** Only such a function counts: one that awaits something, or one with a loop without an exit. */
  readonly mustBe?: 'asynchronous' | 'endless'
  /** Members of the value, and functions that receive it, that stop it. */
  readonly stops: readonly string[]
  /** Members that wait for what it still works on, or cut it off on purpose, where not every stop does. */
  readonly waits?: readonly string[]
  /** Code that receives it uses it and leaves it open. */
  readonly isShared?: true
  /** It starts each task at once, so none waits in a queue. */
  readonly hasNoQueue?: true
}

/** How a process starts, accepts work and ends in one language. Names are origins (see `originName`), with the patterns of `NameMap`. */
export interface LifecycleTable {
  readonly waits: readonly WaitForm[]
  readonly starts: readonly StartForm[]
  readonly servers: readonly ServerForm[]
  readonly signals: readonly SignalForm[]
  readonly exits: readonly ExitForm[]
  readonly forces: readonly ForceForm[]
  readonly limits: readonly LimitForm[]
  readonly lives: readonly LiveForm[]
  readonly tasks: readonly TaskForm[]
  /** Names of values that are true only in a file that runs as a program, or that only tools read: `__name__`. */
  readonly programs: readonly string[]
  /** Packages whose platform calls the code. Servers in such files are for development. */
  readonly platforms: readonly string[]
  /** Members and functions that stop something with work, connections or a port. */
  readonly stops: readonly string[]
  /** Calls with such a name that end no work: Go's `signal.Stop` only ends the delivery of a signal. */
  readonly noStops: readonly string[]
  /** Calls that run a function later or on an event, and calls that wait. */
  readonly laters: readonly string[]
  /** Signals by the values that name them, as origins. */
  readonly signalNames: Readonly<Record<string, string>>
}
