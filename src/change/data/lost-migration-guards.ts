import type { SchemaChange } from '#model/facts/data/schema-change'
import type { Change, Linked, System } from '#model/system'
import { guardedLosses, guardsOfRows, writesRows } from '#system/migrations/kept-migrations'
import { filesNow } from '../protections/lost-protections.ts'
import { removalOf } from '../removal.ts'

/** A check in a migration that a change removes, although the statement that it guarded or verified still runs. */
export interface LostMigrationGuard {
  readonly guard: Linked<SchemaChange>
  readonly path: string
  readonly headLine: number
  /** The statement at the head. */
  readonly work: Linked<SchemaChange>
  /** The check was in front of a statement that destroys data, or behind one that writes rows. */
  readonly was: 'before' | 'after'
}

const guardsIn = (system: System, path: string): number =>
  system.facts('schema-change').filter(({ at, operation, direction }) => at.path === path && operation === 'guard' && direction === 'up')
    .length

const allGuards = (system: System): number => system.facts('schema-change').filter(({ operation }) => operation === 'guard').length

/** Checks that stopped a migration, and that a change removes from it. A check that moves to another migration is kept. */
export function* lostMigrationGuards(head: System, change: Change): Generator<LostMigrationGuard> {
  const { base } = change
  if (allGuards(head) >= allGuards(base)) return
  const fileNow = filesNow(head, change)
  const before = guardedLosses(base).map(({ loss, guard }) => ({ guard, work: loss, was: 'before' as const }))
  const after = guardsOfRows(base).map((guard) => ({
    guard,
    work: base.facts('schema-change').find((fact) => fact.at.path === guard.at.path && writesRows(fact)),
    was: 'after' as const,
  }))
  const seen = new Set<string>()
  for (const { guard, work, was } of [...before, ...after]) {
    const file = fileNow(guard.at.path)
    if (!file || !work || seen.has(file.path) || guardsIn(head, file.path) >= guardsIn(base, guard.at.path)) continue
    const headLine = removalOf(file, guard.at.startLine)?.headLine
    const now = head
      .facts('schema-change')
      .find(
        ({ at, operation, table, direction }) =>
          at.path === file.path && direction === 'up' && operation === work.operation && table === work.table,
      )
    if (headLine === undefined || !now) continue
    seen.add(file.path)
    yield { guard, path: file.path, headLine, work: now, was }
  }
}
