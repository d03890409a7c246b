import type { Span } from '../source-file.ts'
import type { FactBase, Ref } from './shared.ts'

/** An option as far as the text decides it. */
export type Setting<Value> =
  | { readonly state: 'set'; readonly value: Value; readonly at: Span }
  | { readonly state: 'absent' }
  /** Made elsewhere. */
  | { readonly state: 'unknown' }

/** A function that takes messages or jobs off a queue. */
export interface Consumer extends FactBase<'consumer'> {
  readonly library: string
  /** Queue, topic or job name as written; empty where the text does not decide it. */
  readonly queue: string
  readonly handler: Ref
  /** `on-return`: the library takes the job as done when the handler ends without an error. */
  readonly acknowledges: 'on-return' | 'by-hand' | 'on-delivery'
  /** Where it is said that delivery itself acknowledges (`noAck: true`). */
  readonly acknowledgedAt?: Span
  /** Last name of what it is registered with (`boss` of `boss.work(…)`): to stop that is to stop it. */
  readonly registeredWith?: string
}

/** What a consumer's code does with its message, where the order or the form of it is a hazard. */
export interface MessageSettlement extends FactBase<'message-settlement'> {
  readonly callee: string
  /**
   * `early`: acknowledged before the work; `requeued`: put back at once after an error, with nothing that counts attempts; `despite-failure`:
   * acknowledged where the failure of the work is only written down.
   */
  readonly hazard: 'early' | 'requeued' | 'despite-failure'
  /** The work that follows an early acknowledgement, or that failed. */
  readonly work?: string
}

/** Jobs that are put on a queue, or a queue with the options of all its jobs. */
export interface JobOptions extends FactBase<'job'> {
  readonly library: string
  readonly queue: string
  /** `queue`: options of every job of it; `job`: of this one. */
  readonly scope: 'queue' | 'job'
  readonly attempts: Setting<number>
  readonly backoff: Setting<boolean>
  /** Jobs that failed for good are deleted at once. */
  readonly discardsFailed: Setting<boolean>
  /** The library's own number of attempts. */
  readonly defaultAttempts: number
}

/** Work that the process starts by itself at certain times. */
export interface Schedule extends FactBase<'schedule'> {
  readonly library: string
  /** Cron expression, or interval, as written. */
  readonly when: string
  readonly handler: Ref
  /** Every process that loads this runs it; a queue's own schedule runs once. */
  readonly inProcess: boolean
  /** What decides that not every process does: a lock, or an environment variable. */
  readonly guardedBy?: string
}

/** A function whose outermost `try` covers its work and whose `catch` only writes a log: the caller takes it for done. */
export interface SwallowedError extends FactBase<'swallowed-error'> {
  /** How many awaited calls the `try` covers. */
  readonly covers: number
  /** The `catch` answers a request with success. */
  readonly answersSuccess: boolean
  /** The function reads this provider's header: it takes its events. */
  readonly provider?: string
}

/** A lock that stays until it is released. */
export interface Lock extends FactBase<'lock'> {
  readonly library: string
  readonly key: string
  readonly expires: boolean
}

/** A timer far in the future, whose work is lost with the process. */
export interface DelayedWork extends FactBase<'delayed-work'> {
  readonly seconds: number
  readonly handler: Ref
}
