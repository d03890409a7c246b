import type { FactBase } from './shared.ts'

/**
 * What a safeguard keeps out.
 * - `access`: who may not do this. - `overuse`: who does it too often. - `excess`: what is too much or too large at once.
 * - `address`: where a request of ours must not go. - `partial-write`: half of what belongs together.
 * - `waiting`: a wait without end. - `crash`: an error that ends the process. - `disclosure`: a secret in a log or an error report.
 * - `repetition`: attempts without end. - `transience`: a failure that another attempt would have got over.
 */
export type Protection =
  | 'access'
  | 'overuse'
  | 'excess'
  | 'address'
  | 'partial-write'
  | 'waiting'
  | 'crash'
  | 'disclosure'
  | 'repetition'
  | 'transience'

/** Something in a function that refuses, limits or binds together: a check that throws, a limit among options. */
export interface Safeguard extends FactBase<'safeguard'> {
  readonly against: Protection
  /** As written, shortened. */
  readonly by: string
  /** It is an option: last name of what is called or made with it. */
  readonly optionOf?: string
}
