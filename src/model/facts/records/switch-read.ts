import type { FactBase } from '../process/shared.ts'

/** A condition asks whether a feature is on: a feature flag, a setting or a variable with such a name. */
export interface SwitchRead extends FactBase<'switch-read'> {
  /** The name of the feature's switch: the flag's key, the variable, the setting. */
  readonly key: string
  /** As written, shortened. */
  readonly by: string
  /** The last names of the calls that run only while the feature is on, as far as the function itself shows it. */
  readonly on: readonly string[]
  /** Any other setting of the service in a condition: it may take the place of a switch. */
  readonly isOther?: true
}
