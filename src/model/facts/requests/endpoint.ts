import type { Span } from '../../source-file.ts'
import type { Protection } from './safeguard.ts'
import type { FactBase, Ref } from '../process/shared.ts'

/** A named element in front of a handler: a middleware, a guard, a decorator, a plugin option. */
export interface Guard {
  readonly name: string
  readonly at: Span
  /** The function of the repository that it is, or that makes it: what that does decides. */
  readonly function?: Ref
  /** Functions that it is handed, and runs: `onlyIf(limit, isPublic)`. */
  readonly given?: readonly Ref[]
  /** Its name suggests that it may verify the sender: a signature, a token, an address. */
  readonly mayVerify: boolean
  /** What its name suggests that it protects against. */
  readonly against?: readonly Protection[]
  /** All that it asks is that the caller is signed in. */
  readonly onlyIdentifies?: true
  /** The protection of the whole application that it switches off for the route: `@SkipThrottle()`. */
  readonly lifts?: Protection
  /** A decorator above the one that registers the function: the registered function does not have it. */
  readonly isBypassed?: true
}

/** An entry point from outside: a route, a server action, a remote procedure. */
export interface Endpoint extends FactBase<'endpoint'> {
  /** HTTP verb in upper case; `ALL`, `QUERY`, `MUTATION` or `ACTION` if there is none. */
  readonly method: string
  /** Path as written; empty if the file's path or the framework decides it. */
  readonly route: string
  readonly stateChanging: boolean
  readonly guards: readonly Guard[]
  readonly handler: Ref
  /** Takes a token, code or signature that itself grants the right to call it (an invitation, a signing link, a password reset). */
  readonly byCapability: boolean
  /** Name of the router or application it is registered on, to find the guards of the whole router. */
  readonly router: string
  /** The routers that this one was made from, nearest first: `api` of `users := api.Group("/users")`. */
  readonly above?: readonly string[]
  /** An annotation that is no framework's is in front of it, or of its class: it may hold one that asks who calls. */
  readonly alsoAnnotated?: true
  /** The annotation of its own that says that anyone may call it: `@PermitAll`. */
  readonly openBy?: string
  /** A method of an interface. The implementation is elsewhere. */
  readonly isDeclaredOnly?: true
}

/** A route whose handler is created elsewhere (by a container, or by a factory that is passed in): only its guards are known. */
export interface OpaqueRoute extends FactBase<'opaque-route'> {
  readonly method: string
  readonly route: string
  readonly guards: readonly Guard[]
  /** The handler as written. */
  readonly handledBy: string
}

/** A guard in front of all routes of a router: `app.use(helmet())`, `router.use(requireUser)`, a global guard. */
export interface RouterGuard extends FactBase<'router-guard'> {
  readonly router: string
  /** The path prefix that it is limited to; empty for all paths. */
  readonly prefix: string
  readonly guard: Guard
  /** It runs only before routes that are registered after it. */
  readonly inOrder?: true
  /** Nothing that may answer follows in its file: no registration on the router, and no call that takes the router. */
  readonly isLast?: true
}

/** A function that receives events from an external service. */
export interface WebhookReceiver extends FactBase<'webhook-receiver'> {
  /** `stripe`, `github`, `slack` … if a header or a path shows it; otherwise empty. */
  readonly provider: string
  /** What identified it as a receiver. */
  readonly because: string
  /** The handler that does the work. */
  readonly handler: Ref
  readonly guards: readonly Guard[]
  readonly router: string
  /** Where its signature is verified, if the handler itself does that. */
  readonly verifiedAt?: Span
  readonly readsBody: boolean
  /** A function that takes a request but is on no route of its file: its guards are unknown. */
  readonly unrouted?: true
}
