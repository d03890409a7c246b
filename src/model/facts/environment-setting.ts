import type { FactBase } from './shared.ts'

/** A setting in a configuration file that names production. The path of the file says for which environment it is. */
export interface EnvironmentSetting extends FactBase<'environment-setting'> {
  /** The key or variable. */
  readonly name: string
  /**
   * - `address`: a host or a resource of production.
   * - `live`: a switch that lets a service act on real users or real money.
   */
  readonly what: 'address' | 'live'
  /** The host, the resource or the state, without credentials. */
  readonly value: string
}
