import type { Span } from '../source-file.ts'
import type { FactBase, Ref } from './shared.ts'

/** What leaves the system and cannot be rolled back: `http` is a request that changes something at its receiver. */
export type EffectKind = 'payment' | 'email' | 'sms' | 'chat' | 'queue' | 'http'

/** Whether a call tells its receiver how to know a repetition. */
export type IdempotencyKey =
  | { readonly state: 'set'; readonly at: Span }
  | { readonly state: 'absent' }
  /** The receiver has no such key, or the options are made elsewhere. */
  | { readonly state: 'unknown' }

/** A call whose effect cannot be taken back. */
export interface SideEffect extends FactBase<'side-effect'> {
  readonly effect: EffectKind
  readonly library: string
  readonly callee: string
  readonly key: IdempotencyKey
  /** Doing it twice moves money twice: a charge, a transfer, a refund of a part. */
  readonly movesMoney: boolean
  /** The transaction that it is called in, before the commit: identity of that transaction's call. */
  readonly inTransaction?: string
  /**
   * It goes through an instance that another file made: the call counts only if that name is an instance of one of these makers
   * (origin names: `stripe#()`, `bullmq#Queue()`).
   */
  readonly through?: { readonly instance: Ref; readonly makers: readonly string[] }
}

/** An instance of a library with side effects, under the name by which its module knows it. */
export interface EffectClient extends FactBase<'effect-client'> {
  readonly name: string
  /** Origin name of what made it: `stripe#()`. */
  readonly maker: string
}

/** A key that is to let the receiver know a repetition, and how it is made. */
export interface IdempotencyKeyValue extends FactBase<'idempotency-key'> {
  readonly made: 'random' | 'time' | 'derived'
  /** The callee or expression that makes it, shortened. */
  readonly by: string
  /** Made again for every attempt: inside the retried callback or loop. */
  readonly perAttempt: boolean
}
