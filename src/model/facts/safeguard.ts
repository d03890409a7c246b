import type { FactBase } from './shared.ts'

/**
 * What a safeguard keeps out.
 * - `access`: who may not do this.
 * - `overuse`: who does it too often.
 * - `excess`: what is too much or too large at once.
 * - `address`: where a request of ours must not go.
 * - `partial-write`: half of what belongs together.
 * - `foreign-rows`: rows of another tenant or owner.
 * - `exposure`: of a cookie to scripts, other sites and the network.
 * - `abrupt-end`: the end of the process in the middle of work.
 * - `waiting`: for ever. - `crash`: of the process. - `disclosure`: of secrets. - `repetition`: without end.
 * - `transience`: a failure that would pass by itself. - `dependence`: on something that could be done without.
 * - `overlap`: two that do the same at the same time. - `leak`: of what was taken. - `staying`: of data for ever.
 * - `silence`: about what failed. - `duplicate`: of what is there already, by an error that is taken for just that.
 * - `early-effect`: of what is not committed yet. - `doubling`: of what was done before.
 * - `blocking`: of the event loop, by work that is handed to a thread.
 * - `injection`: of what somebody outside wrote, where it would be obeyed.
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

/** Something in a function that refuses, limits or binds together: a check that throws, a limit among options. */
export interface Safeguard extends FactBase<'safeguard'> {
  readonly against: Protection
  /** As written, shortened. */
  readonly by: string
  /** It is an option: last name of what is called or made with it. */
  readonly optionOf?: string
  /** Name of what it is set on; when that goes away as well, nothing is lost. */
  readonly setOn?: string
  /** Of a `dependence`: what is gone without is the service's own data, or a method of the same object. */
  readonly ownData?: true
  /** Of a `race`: it lets what comes first pass, and nothing after it. */
  readonly once?: true
}
