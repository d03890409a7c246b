import type { Span } from '../source-file.ts'
import type { FactBase } from './shared.ts'

/** The name of an archive's entry decides where a file is written. */
export interface ArchiveEntry extends FactBase<'archive-entry'> {
  /** What makes the path, as written, shortened. */
  readonly callee: string
  /** Where the path is made sure to lie below its folder. */
  readonly checkedAt?: Span
}
