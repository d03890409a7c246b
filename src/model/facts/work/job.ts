import type { Span } from '../../source-file.ts'
import type { FactBase, Ref } from '../process/shared.ts'

/** An option, as far as the text decides it. */
export type Setting<Value> =
  | { readonly state: 'set'; readonly value: Value; readonly at: Span }
  | { readonly state: 'absent' }
  /** Built elsewhere. */
  | { readonly state: 'unknown' }

/** What a queue holds: messages of a broker, or jobs, which have ids and states. */
export type Delivers = 'messages' | 'jobs'

/** A function that takes messages or jobs from a queue. */
export interface Consumer extends FactBase<'consumer'> {
  readonly library: string
  readonly delivers: Delivers
  /** Name of the queue, topic or job as written; empty if the text does not decide it. */
  readonly queue: string
  readonly handler: Ref
  /**
   * `on-return`: the message leaves the queue when the handler returns without an error. `on-start`: it has left the queue when the handler
   * starts, so a process that stops loses it, and the library records how the handler ended.
   */
  readonly acknowledges: 'on-return' | 'on-start' | 'by-hand' | 'on-delivery'
  /** Another text may change when a message counts as done. */
  readonly isOpen?: true
  /** Where acknowledgement on delivery is configured (`noAck: true`). */
  readonly acknowledgedAt?: Span
  /** The setting that, in the file that creates the consumer, makes messages count as done on delivery. */
  readonly groupElsewhere?: string
  /** Last name of the object it is registered with (`boss` of `boss.work(…)`): stopping that object stops the consumer. */
  readonly registeredWith?: string
}

/** How a consumer's code settles its message, if the order or the form is a hazard. */
export interface MessageSettlement extends FactBase<'message-settlement'> {
  readonly callee: string
  /**
   * `early`: acknowledged before the work. `requeued`: returned to the queue at once after an error, without counting attempts.
   * `despite-failure`: acknowledged after a failure that is only logged. `never`: manual acknowledgement, and no code acknowledges.
   * `ahead`: the client commits in the background. `removed`: taking the item removes it from its queue.
   */
  readonly hazard: 'early' | 'requeued' | 'despite-failure' | 'never' | 'ahead' | 'removed'
  /** `never`, of a handler: the member of its argument that acknowledges. `ahead`: the option that decides it. */
  readonly by?: string
  /** The function is given the consumer, or an object holds it. */
  readonly isHeld?: true
  /** The work that follows an early acknowledgement, or that failed. */
  readonly work?: string
}

/** Jobs added to a queue, or a queue with the options of all its jobs. */
export interface JobOptions extends FactBase<'job'> {
  readonly library: string
  readonly delivers: Delivers
  readonly queue: string
  /** `queue`: the options of all its jobs; `job`: those of this job. */
  readonly scope: 'queue' | 'job'
  readonly attempts: Setting<number>
  readonly backoff: Setting<boolean>
  /** Jobs that have failed permanently are deleted at once. */
  readonly discardsFailed: Setting<boolean>
  /** The library's default number of attempts. */
  readonly defaultAttempts: number
}

/** Work that the process itself starts at certain times. */
export interface Schedule extends FactBase<'schedule'> {
  readonly library: string
  /** Cron expression or interval, as written. */
  readonly when: string
  readonly handler: Ref
  /** Every process that loads this file runs it, unlike a queue's own schedule, which runs once. */
  readonly inProcess: boolean
  /** What limits it to some processes: a lock, or an environment variable. */
  readonly guardedBy?: string
  /** A statement at the top of the file starts it, and no code keeps it to stop it. */
  readonly startsAtLoad?: true
}

/** A function whose outermost `try` covers its work and whose `catch` only logs: the caller considers the work done. */
export interface SwallowedError extends FactBase<'swallowed-error'> {
  /** How many awaited calls the `try` covers. */
  readonly covers: number
  /** The `catch` answers a request with success. */
  readonly answersSuccess: boolean
  /** The function reads this provider's header: it receives the provider's events. */
  readonly provider?: string
}

/** A lock that stays until it is released. */
export interface Lock extends FactBase<'lock'> {
  readonly library: string
  readonly key: string
  readonly expires: boolean
}

/** A timer far in the future, whose work is lost if the process stops. */
export interface DelayedWork extends FactBase<'delayed-work'> {
  readonly seconds: number
  readonly handler: Ref
}

/** A function that a durable workflow engine reruns from its start after a crash, with the recorded results of completed steps. */
export interface Workflow extends FactBase<'workflow'> {
  readonly library: string
  readonly handler: Ref
}

/** A value in a workflow, outside a step, that differs when the engine replays the workflow. */
export interface WorkflowHazard extends FactBase<'workflow-hazard'> {
  readonly library: string
  readonly callee: string
  /** `clock`: a condition of the workflow depends on the time. */
  readonly hazard: 'random' | 'clock'
}
