import type { Span } from '../../source-file.ts'
import type { FactBase, Ref } from './shared.ts'

/** An external call made while a module is loaded. */
export interface ImportWork extends FactBase<'import-work'> {
  readonly callee: string
  /** The process waits for it: no other module continues before it ends. */
  readonly blocking: boolean
  /** The file is a program that a person runs, unless another file loads it. */
  readonly isProgram?: true
  /** It changes what the other process holds for everybody, such as its topics. */
  readonly changes?: true
  /** It goes through a client that another file makes, if that is one of these packages. */
  readonly through?: { readonly client: Ref; readonly packages: readonly string[] }
}

/** Work beside the caller that begins as soon as another file uses this one. */
export interface LoadStart extends FactBase<'load-start'> {
  readonly what: 'timer' | 'thread' | 'task' | 'goroutine'
  /** The call that starts it, by its last name: `Thread`. */
  readonly by: string
  /** The function that leads to it, if it is not started at the top itself. */
  readonly through?: string
}

/** A function that sets something up when it is first called, or that reads a file for each call. */
export interface LazySetup extends FactBase<'lazy-setup'> {
  /** What the first call sets up is kept for the others. */
  readonly isKept: boolean
  /** The call that reads a file whose path a setting decides, or that names a key, a certificate or a template; as written, shortened. */
  readonly reads?: string
  /** What that call is given, as written, shortened: the same call may read several files. */
  readonly given?: string
  /** A setting says where the file is: it is no part of the program. */
  readonly isFromSetting?: true
  /** It is neither kept nor read for each call as far as the function shows: where the function runs decides. Code outside functions has no name. */
  readonly isPlain?: true
  /** The error of the call is kept beside the result of the setup, so that callers can ask for it. */
  readonly keepsError?: true
  /** The lines of the function. */
  readonly body: Span
}

/** A setting by which a framework does less while the process starts, or says less of its health. */
export interface StartSetting extends FactBase<'start-setting'> {
  /**
   * - `late`: parts of the application are made, or connections opened, by the first request that needs them.
   * - `unchecked`: the health endpoint no longer asks a dependency.
   * - `asks`: no shortcut; the readiness endpoint asks these dependencies.
   */
  readonly what: 'late' | 'unchecked' | 'asks'
  /** `late`: all of the application, and not only its connections. */
  readonly isWhole?: true
  /** The dependencies that it asks: `db`. */
  readonly asks?: readonly string[]
  /** The setting as written: `spring.main.lazy-initialization=true`. */
  readonly by: string
}

/** A failure during startup is caught and only logged. */
export interface StartupFailure extends FactBase<'startup-failure'> {
  /** Functions that it is the failure of; empty if the process starts to serve in the same function. */
  readonly starts: readonly Ref[]
  /** What failed: `main`, `db.connect`. */
  readonly what: string
}

/** An object that emits `error`, which crashes the process if it has no listener. */
export interface Emitter extends FactBase<'emitter'> {
  readonly library: string
  readonly name: string
  /** When it happens: `the server closes an idle connection`. */
  readonly when: string
  /** The service can run without it: a cache, a broker. */
  readonly optional?: true
  /** Fields that hold it; code with access to the object may listen to it under these names. */
  readonly keptAs: readonly string[]
  /** `unknown`: it is passed to code that may listen. */
  readonly listened: 'here' | 'not-here' | 'unknown'
  readonly listenedAt?: Span
}

/** An `error` listener on a client created in another file. */
export interface ErrorListener extends FactBase<'error-listener'> {
  readonly target: Ref
}

/** An awaited call to an optional dependency (flags, mail, chat, a cache), which fails if that is down. */
export interface OptionalWait extends FactBase<'optional-wait'> {
  readonly callee: string
  /** The optional dependency, in words: `feature flags`, `mail`. */
  readonly what: string
  readonly step: StepPlace
}

/** An awaited call of a function of this repository, in a function that may start the process. */
export interface StartupStep extends FactBase<'startup-step'> {
  readonly calls: Ref
  readonly step: StepPlace
}

/** The position of an awaited call within its function. */
export interface StepPlace {
  /** Its failure is caught, and the function continues. */
  readonly guarded: boolean
  /** The same function starts to listen later. */
  readonly listensAfter: boolean
  /** Functions that the same function calls later. */
  readonly then: readonly Ref[]
}

/** A function that a framework or a container runs before the process takes work, or counts as ready. */
export interface StartHook extends FactBase<'start-hook'> {
  /** What runs it, in words: `@PostConstruct`. */
  readonly by: string
  /** Calls after this line run when the process ends. */
  readonly untilLine?: number
}

/** A call that connects to another process, or asks whether it is there. */
export interface Connect {
  readonly line: number
  readonly callee: string
  /** What answers, where a table says so: the database of a service, or a cache or broker that many services can do without. */
  readonly peer?: 'store' | 'aside'
  /** Where its failure is handled, if the function continues then. */
  readonly handledAt?: Span
}

/** A call through an object that other code uses as well: a client that a file exports, or one that the application carries. */
export interface ClientUse {
  readonly line: number
  readonly callee: string
  /** The object, where a name of this or another file holds it, or the package that made it. */
  readonly of: readonly Ref[]
  /** A failure is handled, and the function goes on without the answer: no handler throws, or answers with an error. */
  readonly isHandled: boolean
  /** It is a member of the object that is called, and the function waits for it. */
  readonly isWait: boolean
}

/** How a function deals with its calls, by the lines where they begin. Calls without any of this are left out. */
export interface CallsMade extends FactBase<'calls-made'> {
  /** The code at the top of a file that only the start of a program loads; of a Python file, unless another file loads it. */
  readonly isProgram?: true
  /** A failure of the call does not leave the function: it is handled there, or nothing asks for it. */
  readonly caught: readonly number[]
  /** Handlers of such failures in functions that may start the process. */
  readonly handlers?: readonly { readonly line: number; readonly at: Span }[]
  /** The function does not wait for the call. */
  readonly beside: readonly number[]
  /** The call is made once for each round of a loop. */
  readonly repeated: readonly number[]
  /** Calls that wait for another process: they connect, or ask whether it is there. */
  readonly connects: readonly Connect[]
  /** Calls whose names say that they are about something a service can do without, and that word. */
  readonly optional: readonly { readonly line: number; readonly word: string }[]
  /** Calls through clients that other code shares. */
  readonly clients?: readonly ClientUse[]
}
