import type { Span } from '../source-file.ts'
import type { Deadline, FactBase, Ref, ValueShape } from './shared.ts'

export type Protocol = 'http' | 'grpc' | 'db' | 'cache' | 'queue' | 'mail' | 'cloud' | 'process'

/** Whole lines and the text that takes their place. */
export interface Edit {
  readonly at: Span
  readonly replacement: string
}

/** A call that leaves the process. */
export interface ExternalCall extends FactBase<'external-call'> {
  readonly protocol: Protocol
  /** Package or builtin that makes the call: `axios`, `fetch`, `pg`, `node:http`. */
  readonly library: string
  /** The callee as written, shortened: `axios.get`. */
  readonly callee: string
  /** HTTP verb in upper case, where the text decides it. */
  readonly method?: string
  /** What is called, where the text decides it: a URL's host, a literal path, an environment variable's name. */
  readonly target?: string
  /** The URL starts with `/`: only a browser can resolve it. */
  readonly relative: boolean
  /** A stream, server-sent events or a long poll: a total deadline would be wrong. */
  readonly streaming: boolean
  readonly deadline: Deadline
  /** Nothing waits for the answer: the request or job that made the call goes on without it. */
  readonly unawaited?: true
  /** The configured instance that it goes through, when it is one of this repository. */
  readonly client?: Ref
  /** Replacement text for exactly the lines of `at` that sets a deadline, when the edit is mechanical. */
  readonly deadlineEdit?: Edit
}

/** A configured client instance: `export const api = axios.create({ timeout: 5_000 })`. */
export interface Client extends FactBase<'client'> {
  readonly library: string
  readonly protocol: Protocol
  /** The connection itself is judged where it is made (a database or cache client), not each call through it. */
  readonly connection?: {
    readonly phase: 'connect' | 'command' | 'answer'
    /** Packages whose own needs forbid this bound. */ readonly exemptWith: readonly string[]
  }
  /** Name by which the module knows it (`api`, `clients.billing`, `BillingClient.http`); empty when it has none. */
  readonly name: string
  readonly deadline: Deadline
  readonly deadlineEdit?: Edit
}

/** A call through a name imported from this repository: what it is, is known only when files are linked. */
export interface MemberCall extends FactBase<'member-call'> {
  readonly target: Ref
  /** Members after the target: `['get']`; empty when the target itself is called. */
  readonly path: readonly string[]
  readonly callee: string
  readonly args: readonly ValueShape[]
  /** A race, a wrapper or a breaker around the call bounds it. */
  readonly boundedBy?: string
  /** Nothing waits for the answer. */
  readonly unawaited?: true
}

/** Something that bounds every call of a library, or through one client, from elsewhere: `axios.defaults.timeout`, an interceptor, a global dispatcher. */
export interface ClientSetting extends FactBase<'client-setting'> {
  readonly library?: string
  readonly target?: Ref
  readonly deadline: Deadline
}
