import type { Span } from '../source-file.ts'
import type { Deadline, FactBase, Ref, ValueShape } from './shared.ts'

export type Protocol = 'http' | 'grpc' | 'db' | 'cache' | 'queue' | 'mail' | 'cloud' | 'process'

/** Whole lines and the text that replaces them. */
export interface Edit {
  readonly at: Span
  readonly replacement: string
}

/** A call that leaves the process. */
export interface ExternalCall extends FactBase<'external-call'> {
  readonly protocol: Protocol
  /** Package or built-in that makes the call: `axios`, `fetch`, `pg`, `node:http`. */
  readonly library: string
  /** The callee as written, shortened: `axios.get`. */
  readonly callee: string
  /** HTTP verb in upper case, if the text decides it. */
  readonly method?: string
  /** What the call addresses, if the text decides it: the host of a URL, a literal path, the name of an environment variable. */
  readonly target?: string
  /** The URL starts with `/`: only a browser can resolve it. */
  readonly relative: boolean
  /** A stream, server-sent events or a long poll: a total deadline would be wrong. */
  readonly streaming: boolean
  readonly deadline: Deadline
  /** Nothing waits for the response: the request or job that made the call continues without it. */
  readonly unawaited?: true
  /** The configured instance that the call goes through, if it is defined in this repository. */
  readonly client?: Ref
  /** Replacement for exactly the lines of `at` that adds a deadline, if the edit is mechanical. */
  readonly deadlineEdit?: Edit
}

/** A configured client instance: `export const api = axios.create({ timeout: 5_000 })`. */
export interface Client extends FactBase<'client'> {
  readonly library: string
  readonly protocol: Protocol
  /** The connection (a database or cache client) is judged where it is created, instead of each call through it. */
  readonly connection?: {
    readonly phase: 'connect' | 'command' | 'answer'
    /** Packages whose own requirements forbid this bound. */ readonly exemptWith: readonly string[]
  }
  /** Name by which the module knows it (`api`, `clients.billing`, `BillingClient.http`); empty if it has none. */
  readonly name: string
  readonly deadline: Deadline
  readonly deadlineEdit?: Edit
}

/** A call through a name imported from this repository: only linking shows the function it reaches. */
export interface MemberCall extends FactBase<'member-call'> {
  readonly target: Ref
  /** Members after the target: `['get']`; empty if the target itself is called. */
  readonly path: readonly string[]
  readonly callee: string
  readonly args: readonly ValueShape[]
  /** A race, a wrapper or a breaker around the call bounds it. */
  readonly boundedBy?: string
  /** Nothing waits for the response. */
  readonly unawaited?: true
}

/**
 * A setting that bounds every call of a library, or every call through one client: `axios.defaults.timeout`, an interceptor, a global
 * dispatcher.
 */
export interface ClientSetting extends FactBase<'client-setting'> {
  readonly library?: string
  readonly target?: Ref
  readonly deadline: Deadline
}
