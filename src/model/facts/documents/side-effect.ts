import type { Span } from '../../source-file.ts'
import type { FactBase, Ref } from '../process/shared.ts'

/** Effects that leave the system and cannot be rolled back: `http` is a request that changes something at its receiver. */
export type EffectKind = 'payment' | 'email' | 'sms' | 'chat' | 'queue' | 'http'

/** Whether a call gives its receiver a key to recognise a repetition. */
export type IdempotencyKey =
  | { readonly state: 'set'; readonly at: Span }
  | { readonly state: 'absent' }
  /** The receiver has no such key, or the options are built elsewhere. */
  | { readonly state: 'unknown' }

/** A call whose effect cannot be undone. */
export interface SideEffect extends FactBase<'side-effect'> {
  readonly effect: EffectKind
  readonly library: string
  readonly callee: string
  readonly key: IdempotencyKey
  /** A repetition moves money twice: a charge, a transfer, a partial refund. */
  readonly movesMoney: boolean
  /** The transaction that it is called in, before the commit: identity of that transaction's call. */
  readonly inTransaction?: string
  /** The later commit of the same function that writes the changes which its session holds at this point. */
  readonly commitAfter?: { readonly callee: string; readonly line: number }
  /** It happens each time that its function runs, unless that fails before. */
  readonly always?: true
  /**
   * It goes through an instance created in another file: the call counts only if that instance comes from one of these makers (origin
   * names: `stripe#()`, `bullmq#Queue()`).
   */
  readonly through?: {
    readonly instance: Ref
    /** The member of the state of the application that holds the instance: `jobs` of `request.app.state.jobs`. */
    readonly member?: string
    readonly makers: readonly string[]
    /** What the call does by the maker of its instance, if makers with the same member differ. */
    readonly kinds?: Readonly<Record<string, { readonly effect: EffectKind; readonly library: string }>>
  }
}

/** An instance of a library with side effects, under the name by which its module knows it. */
export interface EffectClient extends FactBase<'effect-client'> {
  readonly name: string
  /** Origin name of the call that created it: `stripe#()`. */
  readonly maker: string
  /** It is kept in this member of the state of the application: `app.state.jobs = …`. */
  readonly member?: string
}

/** A key by which the receiver can recognise a repetition, and how it is generated. */
export interface IdempotencyKeyValue extends FactBase<'idempotency-key'> {
  readonly made: 'random' | 'time' | 'derived'
  /** The callee or expression that generates it, shortened. */
  readonly by: string
  /** Generated again for every attempt: inside the retried callback or loop. */
  readonly perAttempt: boolean
}
