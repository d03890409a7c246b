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

/** Whether most migrations of the same folder, of a tool that can undo, had a way back. */
export const keepsWaysBack = (migration: Migration, base: System): boolean => {
  if (!undo.has(migration.runner)) return false
  const others = migrationsOf(base).filter((other) => other.set === migration.set)
  return others.filter((other) => hasWayBack(other, base)).length * 2 > others.length
}
