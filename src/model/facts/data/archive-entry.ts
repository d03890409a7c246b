import type { Span } from '../../source-file.ts'
import type { FactBase } from '../process/shared.ts'

/** The name of an archive entry decides where a file is written. */
export interface ArchiveEntry extends FactBase<'archive-entry'> {
  /** The call that builds the path, as written, shortened. */
  readonly callee: string
  /** Where the path is checked to lie below its folder. */
  readonly checkedAt?: Span
}
