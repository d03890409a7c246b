import type { FactBase } from '../process/shared.ts'

/** A list of names whose values are removed from logs or error reports, or a comparison with such a name. */
export interface Redaction extends FactBase<'redaction'> {
  /** As written: `password`, `authorization`. */
  readonly names: readonly string[]
  /** The list's own name states its purpose: `redact`, `scrubbed`, `censoredFields`. */
  readonly saysSo: boolean
  /** What removes them, where the code lists no names: a filter through which all lines pass. */
  readonly by?: string
  /** One of the names is of a secret, or of a header that carries one. */
  readonly hidesSecret?: true
}
