/**
 * What a limit limits.
 * - `rate`: how often callers may send requests; `attempts`: how often they may try; `challenge`: a test that only people pass.
 * - `input`: the size of what is accepted; `upload`: the size of a file; `items`: the number of parts of an input.
 * - `rows`: how much one read returns; `concurrency`: how much runs at once; `queue`: how much waits; `cache`: how much is kept.
 */
export type LimitKind = 'rate' | 'attempts' | 'challenge' | 'input' | 'upload' | 'items' | 'rows' | 'concurrency' | 'queue' | 'cache'

/** What a safeguard against too much use or too much input limits. */
export interface Limit {
  readonly kind: LimitKind
  /** For `items`: what is counted, in the plural: `files`. */
  readonly of?: string
}
