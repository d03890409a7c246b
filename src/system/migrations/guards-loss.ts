import type { SchemaChange } from '#model/facts/data/schema-change'
import type { Linked } from '#model/system'

type Step = Linked<SchemaChange>

const destroys: ReadonlySet<SchemaChange['operation']> = new Set(['drop-table', 'drop-column', 'truncate', 'delete-rows'])

/** Whether a statement removes data. */
export const isLoss = ({ operation }: Step): boolean => destroys.has(operation)

/**
 * Whether a check of a migration is about what this statement removes. One that looks at a table that another statement removes, and not at
 * this one, is about that statement. Of a check that names no table, or only one that stays, the text does not say what it is about.
 */
export const guardsLoss = (guard: Step, loss: Step, all: readonly Step[]): boolean => {
  const { reads = [] } = guard
  if (reads.length === 0 || reads.includes(loss.table.toLowerCase())) return true
  return !all.some((other) => other.at.path === loss.at.path && isLoss(other) && reads.includes(other.table.toLowerCase()))
}
