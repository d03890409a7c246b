import type { FactBase } from '../process/shared.ts'

/** Code gives a request a key by which its receiver knows a repetition: a header, an option, a setter. */
export interface RequestKey extends FactBase<'request-key'> {
  /** The name of the header or option, as written. */
  readonly name: string
  /** As written, shortened. */
  readonly by: string
}
