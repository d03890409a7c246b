import type { Span } from '../source-file.ts'
import type { Protection } from './safeguard.ts'
import type { FactBase, Ref } from './shared.ts'

/** Something named on the way to a handler: a middleware, a guard, a decorator, a plugin option. */
export interface Guard {
  readonly name: string
  readonly at: Span
  /** By its name it may check who sends: a signature, a token, an address. */
  readonly mayVerify: boolean
  /** What its name says that it keeps out. */
  readonly against?: readonly Protection[]
}

/** A way in from outside: a route, a server action, a remote procedure. */
export interface Endpoint extends FactBase<'endpoint'> {
  /** HTTP verb in upper case; `ALL`, `QUERY`, `MUTATION`, `ACTION` where there is none. */
  readonly method: string
  /** Path as written; empty where the file's place or the framework decides it. */
  readonly route: string
  readonly stateChanging: boolean
  readonly guards: readonly Guard[]
  readonly handler: Ref
  /** Takes a token, code or signature that stands for the right to call it (an invitation, a signing link, a password reset). */
  readonly byCapability: boolean
  /** Name of the router or application it is registered on, for what is put on that as a whole. */
  readonly router: string
}

/** A route whose handler is made somewhere else (by a container, by a maker that is handed in): only what stands before it is known. */
export interface OpaqueRoute extends FactBase<'opaque-route'> {
  readonly method: string
  readonly route: string
  readonly guards: readonly Guard[]
  /** The handler as written. */
  readonly handledBy: string
}

/** What is put before all routes of a router: `app.use(helmet())`, `router.use(requireUser)`, a global guard. */
export interface RouterGuard extends FactBase<'router-guard'> {
  readonly router: string
  /** Path prefix it is limited to; empty for all. */
  readonly prefix: string
  readonly guard: Guard
}

/** A function that takes events from an outside service. */
export interface WebhookReceiver extends FactBase<'webhook-receiver'> {
  /** `stripe`, `github`, `slack` … where a header or a path tells it; empty otherwise. */
  readonly provider: string
  /** What told that it is one. */
  readonly because: string
  /** The handler that does the work. */
  readonly handler: Ref
  readonly guards: readonly Guard[]
  readonly router: string
  /** Where its signature is checked, when that is in the handler itself. */
  readonly verifiedAt?: Span
  readonly readsBody: boolean
  /** A function that takes a request and stands on no route of its file: what stands before it is not known. */
  readonly unrouted?: true
}
