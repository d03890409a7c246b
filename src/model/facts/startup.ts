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

/** A client that emits `error` when an idle connection breaks, and brings the process down when nobody listens. */
export interface Emitter extends FactBase<'emitter'> {
  readonly library: string
  readonly name: string
  /** `unknown`: it is handed to something that may listen. */
  readonly listened: 'here' | 'not-here' | 'unknown'
  readonly listenedAt?: Span
}

/** A listener to `error` of a client that another file made. */
export interface ErrorListener extends FactBase<'error-listener'> {
  readonly target: Ref
}
