import type { FactBase } from '../process/shared.ts'

/** A setting of a framework that decides whether anyone may call. */
export interface OpenAccess extends FactBase<'open-access'> {
  /** As written, shortened. */
  readonly by: string
  /**
   * - `all-requests`: those that no earlier rule of a security configuration matches.
   * - `paths`: those with certain paths.
   * - `any-row`: a view changes or deletes any row of its model.
   */
  readonly of: 'all-requests' | 'paths' | 'any-row'
  readonly isOpen: boolean
  /** The patterns of these paths: `/api/**`. Undefined if the text does not say all of them. */
  readonly paths?: readonly string[]
  /** The only HTTP verb that the rule is about. */
  readonly verb?: string
  /** Comes before the rules of all functions: the requests do not pass the security filters at all. */
  readonly isIgnored?: true
}
