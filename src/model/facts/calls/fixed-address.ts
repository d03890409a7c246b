import type { FactBase } from '../process/shared.ts'

/** An address that belongs to one environment is written in code. */
export interface FixedAddress extends FactBase<'fixed-address'> {
  /**
   * - `host`: the host of a private network whose name says the environment, or one instance of a managed store.
   * - `public`: any other host that code uses as a setting.
   * - `choice`: the name of the environment selects between addresses.
   */
  readonly what: 'host' | 'public' | 'choice'
  /** A host of a private network whose own name says that it is the one of production. */
  readonly isOfProduction?: true
  /** The variable or field that holds a public one. */
  readonly heldBy?: string
  /** The host, or the hosts to select from. */
  readonly hosts: readonly string[]
}
