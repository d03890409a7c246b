import type { Limit } from '../process/limit-kind.ts'
import type { LockKind } from '../process/lock-kind.ts'
import type { ExpiryKind } from '../data/expiry-kind.ts'
import type { Release } from '../process/release-kind.ts'
import type { FactBase } from '../process/shared.ts'

/**
 * What a safeguard protects against.
 * - `access`: callers without the necessary rights.
 * - `overuse`: callers who call too often.
 * - `excess`: input that is too much or too large.
 * - `address`: outgoing requests to forbidden addresses.
 * - `partial-write`: only half of a set of related writes.
 * - `foreign-rows`: access to rows of another tenant or owner.
 * - `exposure`: a cookie is exposed to scripts, other sites or the network.
 * - `abrupt-end`: the process stops in the middle of work.
 * - `waiting`: an operation never returns.
 * - `crash`: the process crashes.
 * - `disclosure`: secrets are exposed.
 * - `repetition`: retries never end.
 * - `transience`: a temporary failure becomes permanent.
 * - `dependence`: an optional dependency becomes required.
 * - `overlap`: concurrent runs of the same work.
 * - `leak`: a resource is not released.
 * - `staying`: data never expires.
 * - `silence`: a failure goes unreported.
 * - `duplicate`: a second copy of an existing row; the constraint error is recognised as such.
 * - `early-effect`: a side effect before the commit.
 * - `doubling`: work that was already done is repeated.
 * - `blocking`: the event loop is blocked by work that belongs in a thread.
 * - `injection`: untrusted input is interpreted.
 */
export type Protection =
  | 'access'
  | 'overuse'
  | 'excess'
  | 'address'
  | 'partial-write'
  | 'foreign-rows'
  | 'abrupt-end'
  | 'exposure'
  | 'waiting'
  | 'crash'
  | 'disclosure'
  | 'repetition'
  | 'transience'
  | 'race'
  | 'dependence'
  | 'overlap'
  | 'leak'
  | 'staying'
  | 'silence'
  | 'duplicate'
  | 'early-effect'
  | 'doubling'
  | 'blocking'
  | 'injection'

/** Code in a function that rejects, limits or groups operations: a check that throws, a limit among options. */
export interface Safeguard extends FactBase<'safeguard'> {
  readonly against: Protection
  /** As written, shortened. */
  readonly by: string
  /** It is an option: last name of the call or object that it belongs to. */
  readonly optionOf?: string
  /** For `waiting`: the call that it limits, if a function is handed to it: `client.load` of `withTimeout(() => client.load())`. */
  readonly limits?: string
  /** For `waiting`: an option of an object that is kept for a client. The function around it waits for nothing by it. */
  readonly isStored?: true
  /** Name of the resource that it is set on; if the resource is removed as well, nothing is lost. */
  readonly setOn?: string
  /** For `dependence`: the optional dependency is the service's own data, or a method of the same object. */
  readonly ownData?: true
  /** For `dependence`: the tried call is handed a function, which does the work: `cache.get(key, () => load(key))`. */
  readonly handsFunction?: true
  /** For `dependence`: the handler returns or stores the error itself, so the caller learns of the failure instead of getting a substitute. */
  readonly givesError?: true
  /** For `doubling`: the call that ran only if the condition held, by its last name: `create_message`. */
  readonly allows?: string
  /** For `overlap` and `race`: how it keeps callers apart. */
  readonly lock?: LockKind
  /** For `overuse` and `excess`: what it limits. */
  readonly limit?: Limit
  /** For `staying`: what expires. */
  readonly expires?: ExpiryKind
  /** For `crash`: the name of the function that handles the event. */
  readonly handler?: string
  /** For `leak`: the kind of release, and when it runs. */
  readonly release?: Release
  /** For `race`: only the first caller may pass. */
  readonly once?: true
}
