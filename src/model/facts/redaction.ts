import type { FactBase } from './shared.ts'

/** A list of names whose values are taken out of logs or error reports, or a comparison with one of them. */
export interface Redaction extends FactBase<'redaction'> {
  /** As written: `password`, `authorization`. */
  readonly names: readonly string[]
  /** Its own name says what it is for: `redact`, `scrubbed`, `censoredFields`. */
  readonly saysSo: boolean
}
