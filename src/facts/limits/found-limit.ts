import type { Located } from '#code/model'
import type { Limit, LimitKind } from '#model/facts/process/limit-kind'

/** A limit in a file, before its place has a name. */
export interface FoundLimit {
  readonly limit: Limit
  readonly at: Located
  readonly by: string
  /** Its name among the limits of its function; `by` if absent. */
  readonly subject?: string
  /** How earlier versions named it: open comments and waivers refer to these names. */
  readonly formerSubject?: string
  readonly optionOf?: string
}

const ofCallers: ReadonlySet<LimitKind> = new Set<LimitKind>(['rate', 'attempts', 'challenge'])

/** What a limit protects against: callers who come too often, or too much of something. */
export const againstOf = ({ kind }: Limit): 'overuse' | 'excess' => (ofCallers.has(kind) ? 'overuse' : 'excess')
