import type { Span } from '../source-file.ts'
import type { FactBase, Ref } from './shared.ts'

/** Something that leaves the process is done while a module is loaded. */
export interface ImportWork extends FactBase<'import-work'> {
  readonly callee: string
  /** The process waits for it: no other module of it goes on before. */
  readonly blocking: boolean
}

/** A failure of what brings the process up is caught and only written down. */
export interface StartupFailure extends FactBase<'startup-failure'> {
  /** Functions that it is the failure of; empty when the process starts to serve in the same function. */
  readonly starts: readonly Ref[]
  /** What failed: `main`, `db.connect`. */
  readonly what: string
}

/** Something that emits `error`, and brings the process down when nobody listens. */
export interface Emitter extends FactBase<'emitter'> {
  readonly library: string
  readonly name: string
  /** When it happens: `the server closes an idle connection`. */
  readonly when: string
  /** A service may go on without it: a cache, a broker. */
  readonly optional?: true
  /** Fields that it is kept in; whoever has the object may listen to it under these names. */
  readonly keptAs: readonly string[]
  /** `unknown`: it is handed to something that may listen. */
  readonly listened: 'here' | 'not-here' | 'unknown'
  readonly listenedAt?: Span
}

/** A listener to `error` of a client that another file made. */
export interface ErrorListener extends FactBase<'error-listener'> {
  readonly target: Ref
}

/** An awaited call on something that a service can go on without (flags, mail, chat, a cache), which fails when that is down. */
export interface OptionalWait extends FactBase<'optional-wait'> {
  readonly callee: string
  /** What a service goes on without: `feature flags`, `mail`. */
  readonly what: string
  readonly step: StepPlace
}

/** An awaited call of a function of this repository, in a function that may bring the process up. */
export interface StartupStep extends FactBase<'startup-step'> {
  readonly calls: Ref
  readonly step: StepPlace
}

/** Where an awaited call stands among what its function does. */
export interface StepPlace {
  /** Its failure is caught, and the function goes on. */
  readonly guarded: boolean
  /** The same function starts to listen later. */
  readonly listensAfter: boolean
  /** Functions that the same function calls later. */
  readonly then: readonly Ref[]
}
