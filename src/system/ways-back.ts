import type { UndoneStep } from '#model/facts/schema-change'
import type { System } from '#model/system'
import { migrationsOf, type Migration } from './migrations.ts'

/** Tools that can undo a migration that defines how. */
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

/** Whether a migration has a `down` part, in the same file or in the file next to it. */
export const hasDownMigration = ({ runner, path, script }: Migration, system: System): boolean =>
  runner === 'golang-migrate' ? system.paths.has(path.replace(/\.up\.sql$/, '.down.sql')) : script.hasDown

/** Steps of a multi-step migration without an undo, in a folder whose earlier steps mostly had one. */
export const stepsWithoutUndo = ({ set, changes, script }: Migration, base: System): readonly UndoneStep[] => {
  const missing = (script.toUndo ?? []).filter((step) => !step.undone && changes.some(({ within }) => within === step.within))
  if (missing.length === 0) return []
  const before = migrationsOf(base).flatMap((other) => (other.set === set ? (other.script.toUndo ?? []) : []))
  return before.filter(({ undone }) => undone).length * 2 > before.length ? missing : []
}

/** Whether most earlier migrations of the same folder could be undone, if their tool supports it. */
export const keepsWaysBack = (migration: Migration, base: System): boolean => {
  if (!undo.has(migration.runner)) return false
  const others = migrationsOf(base).filter((other) => other.set === migration.set)
  return others.filter((other) => hasDownMigration(other, base)).length * 2 > others.length
}
