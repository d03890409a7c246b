import type { UndoneStep } from '#model/facts/schema-change'
import type { System } from '#model/system'
import { migrationsOf, type Migration } from './migrations.ts'

/** Tools that can undo a migration, when it says how. */
const undo: ReadonlySet<Migration['runner']> = new Set([
  'golang-migrate',
  'goose',
  'dbmate',
  'sql-migrate',
  'knex',
  'sequelize',
  'typeorm',
  'kysely',
  'node-pg-migrate',
  'mikro-orm',
  'django',
  'alembic',
])

/** Whether a part that undoes a migration is found: in it, or in the file beside it. */
export const hasWayBack = ({ runner, path, script }: Migration, system: System): boolean =>
  runner === 'golang-migrate' ? system.paths.has(path.replace(/\.up\.sql$/, '.down.sql')) : script.hasDown

/** Whether a step of a text that holds many is undone only where it says how, and most such steps of the same folder said so before. */
export const stepsWithoutWayBack = ({ set, changes, script }: Migration, base: System): readonly UndoneStep[] => {
  const missing = (script.toUndo ?? []).filter((step) => !step.undone && changes.some(({ within }) => within === step.within))
  if (missing.length === 0) return []
  const before = migrationsOf(base).flatMap((other) => (other.set === set ? (other.script.toUndo ?? []) : []))
  return before.filter(({ undone }) => undone).length * 2 > before.length ? missing : []
}

/** Whether most migrations of the same folder, of a tool that can undo, had a way back. */
export const keepsWaysBack = (migration: Migration, base: System): boolean => {
  if (!undo.has(migration.runner)) return false
  const others = migrationsOf(base).filter((other) => other.set === migration.set)
  return others.filter((other) => hasWayBack(other, base)).length * 2 > others.length
}
