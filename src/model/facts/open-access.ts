import type { FactBase } from './shared.ts'

/** A setting of a framework that decides whether anyone may call. */
export interface OpenAccess extends FactBase<'open-access'> {
  /** As written, shortened. */
  readonly by: string
  /**
   * - `all-requests`: those that no earlier rule of a security configuration matches.
   * - `any-row`: a view changes or deletes any row of its model.
   */
  readonly of: 'all-requests' | 'any-row'
  readonly isOpen: boolean
}
