import type { Expr, Located, Name } from '#code/model'
import type { Scope } from '#code/scope'

/** A place that reads one setting. */
export interface SettingRead {
  /** The name of the variable or property. */
  readonly name: string
  /** What gives the value; undefined for a field, a parameter or a pattern that takes it. */
  readonly value: Expr | undefined
  /** Names of the file that hold the value. */
  readonly holders: readonly Name[]
  readonly at: Located
  readonly scope: Scope
  /** The fallback that the read itself names, and how findings call it. */
  readonly fallback: { readonly text: string; readonly by: string; readonly at: Located } | undefined
  /** It fails, or reports it, if the setting is missing. */
  readonly demands: boolean
  /** It is asked of the settings that a library holds, so that a default of their schema comes before. */
  readonly isHeld?: true
  /** Nothing shows that the function which reads it fails. */
  readonly mayGoOn?: true
  /** Only its name says that it reads a setting. */
  readonly isByName: boolean
  /** The field that takes it, whose name may say what the setting is. */
  readonly field?: string
}
