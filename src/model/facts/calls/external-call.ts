import type { Place, Span } from '../../source-file.ts'
import type { Deadline, FactBase, Ref, ValueShape } from '../process/shared.ts'
import type { ParameterUse, Pass, Source } from '../documents/summary.ts'

export type Protocol = 'http' | 'grpc' | 'db' | 'cache' | 'queue' | 'mail' | 'cloud' | 'process'

/** Whole lines and the text that replaces them. */
export interface Edit {
  readonly at: Span
  readonly replacement: string
}

/** A deadline that callers decide: none of these parameters may hold one. */
export interface OpenDeadline {
  readonly uses: readonly ParameterUse[]
  /** What holds if the callers hand nothing in. */
  readonly unset: Deadline
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
  /** Callers of the function around decide the deadline; absent if they cannot. */
  readonly open?: OpenDeadline
  /** Where its client comes from, if the file does not make it. */
  readonly source?: Source
  /** What the callers decide, once files are linked. */
  readonly decided?: DecidedByCallers
  /** Nothing waits for the response: the request or job that made the call continues without it. */
  readonly unawaited?: true
  /** The configured instance that the call goes through, if it is defined in this repository. */
  readonly client?: Ref
  /** Replacement for exactly the lines of `at` that adds a deadline, if the edit is mechanical. */
  readonly deadlineEdit?: Edit
}

/** How many of the callers that are known set no deadline, through which function and which of its parameters; empty for a client that is made. */
export interface DecidedByCallers {
  readonly through: string
  readonly parameter: string
  readonly unset: number
  readonly callers: number
}

/**
 * A call that leaves a deadline out which other callers set: linking finds it, no text shows it by itself. The request is made further on, in
 * the function that is called or in one that it calls.
 */
export interface UnsetDeadline extends FactBase<'unset-deadline'> {
  /** The function that takes the deadline; the field or the function that holds the client, if a client without one is made here. */
  readonly callee: string
  /** Empty if the client is made here. */
  readonly parameter: string
  /** A client is missing its deadline. */
  readonly isClient: boolean
  /** The request, and its lines. */
  readonly request: Pick<ExternalCall, 'callee' | 'library' | 'target' | 'unawaited'>
  readonly requestAt: Place
  readonly deadline: Deadline
}

/** A configured client instance: `export const api = axios.create({ timeout: 5_000 })`. */
export interface Client extends FactBase<'client'> {
  readonly library: string
  readonly protocol: Protocol
  /** The connection (a database or cache client) is judged where it is created, instead of each call through it. */
  readonly connection?: {
    readonly phase: 'connect' | 'command' | 'answer'
    /** Packages whose own requirements forbid this bound. */ readonly exemptWith: readonly string[]
    /** It is subscribed to messages, so no request and no job sends a command through it. */
    readonly isSubscribed?: true
  }
  /** Name by which the module knows it (`api`, `clients.billing`, `BillingClient.http`); empty if it has none. */
  readonly name: string
  readonly deadline: Deadline
  readonly deadlineEdit?: Edit
  /** All its settings are written out, and none of them replaces its transport. */
  readonly isPlain?: true
  /**
   * The code itself names its server, without a password, by a name that only this machine or one network of containers knows:
   * `amqp://localhost`, `amqp://rabbitmq`. No environment can choose another.
   */
  readonly ofOneNetwork?: true
}

/** A call through a name imported from this repository: only linking shows the function it reaches. */
export interface MemberCall extends FactBase<'member-call'> {
  readonly target: Ref
  /** Members after the target: `['get']`; empty if the target itself is called. */
  readonly path: readonly string[]
  /** What the function was given whose result the target is. */
  readonly made?: Pass
  /** The parameter that holds the client; the target is then empty. */
  readonly use?: ParameterUse
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
