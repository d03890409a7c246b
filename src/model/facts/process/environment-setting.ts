import type { FactBase } from './shared.ts'

/** A setting in a configuration file that names production, or another address. The path of the file says for which environment it is. */
export interface EnvironmentSetting extends FactBase<'environment-setting'> {
  /** The key or variable. */
  readonly name: string
  /**
   * - `address`: a host or a resource of production.
   * - `live`: a switch that lets a service act on real users or real money.
   * - `other-address`: a host or a resource of which nothing says that it is of production.
   */
  readonly what: 'address' | 'live' | 'other-address'
  /** That it is live is known by its name alone: `SMS_DRY_RUN: false`. */
  readonly isByName?: true
  /** All keys from the outermost on, with dots: `claims.ledger.base-url`. */
  readonly key: string
  /** The part of the file that it belongs to holds only for this profile. */
  readonly profile?: string
  /** The host, the resource or the state, without credentials. */
  readonly value: string
}

/** Words of a text of deployment that may be names of variables, whatever the text says about them. */
export interface NamedVariables extends FactBase<'named-variables'> {
  readonly names: readonly string[]
}
