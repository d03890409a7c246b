import type { Span } from '../../source-file.ts'
import type { FactBase } from './shared.ts'

/** A call, or an assignment to a member (`=name`), in a function that holds a lock for a part of its work. */
export interface HeldEffect {
  readonly name: string
  readonly at: Span
  /** It uses a value that the part under the lock reads or makes. */
  readonly isTied?: true
}

/** A part of a function that runs while a lock is held: a block, the code between taking and release, or a callback. */
export interface Exclusion extends FactBase<'exclusion'> {
  /** What takes the lock, as written, shortened. */
  readonly by: string
  /** What runs under it, in order. */
  readonly holds: readonly HeldEffect[]
  /** What else runs in the function, under no lock, in order. */
  readonly besides: readonly HeldEffect[]
}
