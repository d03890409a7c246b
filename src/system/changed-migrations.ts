import type { Hunk } from '#model/change-set'
import type { Change, System } from '#model/system'
import { migrationsOf, type Migration } from './migrations.ts'

/** A migration of the version before that a change does not leave alone. */
export interface ChangedMigration {
  readonly migration: Migration
  readonly how: 'edited' | 'removed'
  /** Where it stands at the head (its old path when it is gone), and the first line that differs. */
  readonly path: string
  readonly line: number
  /** Nothing but comments and space differ. */
  readonly commentsOnly: boolean
}

const commentOrSpace = /^[+-]\s*(--.*|\/\/.*|\/?\*.*|#.*)?$/

const firstLine = (hunks: readonly Hunk[]): number => {
  const [hunk] = hunks
  if (!hunk) return 1
  let line = hunk.newStart
  for (const text of hunk.lines) {
    if (text.startsWith('+')) return line
    if (text.startsWith('-')) return Math.max(1, line)
    if (!text.startsWith('\\')) line += 1
  }
  return hunk.newStart
}

/** A migration that stands in for others: all that was there is written anew as one. */
const isSquash = (removed: number, all: number): boolean => removed > 2 && removed * 2 > all

/**
 * Migrations that stood at the merge base and are edited or gone at the head. Repeatable ones are meant to be edited; a folder whose migrations go
 * for the most part is being squashed, which is a plan of its own; one that moves without a change is left alone.
 */
export const changedMigrations = (_head: System, change: Change): ChangedMigration[] => {
  const before = migrationsOf(change.base).filter(({ path, script }) => !/(^|\/)R__[^/]+\.sql$/.test(path) && (script.file.role === 'migration' || script.tool !== 'sql'))
  const found: ChangedMigration[] = []
  for (const migration of before) {
    const file = change.file(migration.path)
    if (!file || file.previousPath !== undefined) continue
    if (file.status === 'removed') found.push({ migration, how: 'removed', path: migration.path, line: 1, commentsOnly: false })
    else if (file.status === 'modified' && file.hunks && file.hunks.length > 0)
      found.push({ migration, how: 'edited', path: file.path, line: firstLine(file.hunks), commentsOnly: file.hunks.every((hunk) => hunk.lines.filter((line) => /^[+-]/.test(line)).every((line) => commentOrSpace.test(line))) })
  }
  return found.filter(({ how, migration }) => {
    if (how === 'edited') return true
    const inSet = before.filter((other) => other.set === migration.set).length
    const removed = found.filter((other) => other.how === 'removed' && other.migration.set === migration.set).length
    return !isSquash(removed, inSet)
  })
}
