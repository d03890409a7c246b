import { posix } from 'node:path'
import type { UndoneStep } from '#model/facts/data/schema-change'
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
  'flyway',
  'prisma',
  'sql',
])

/** Where files lie that undo a migration: beside it, with a word in their name, or in a folder of their own. */
const filesBack = (path: string): readonly string[] => {
  const folder = posix.dirname(path)
  const name = posix.basename(path)
  if (name === 'migration.sql') return [`${folder}/down.sql`, `${folder}/rollback.sql`]
  const stem = name.replace(/(\.up|[._-]up)?\.sql$/, '')
  const version = name.startsWith('V') && name.includes('__') ? name.slice(1) : undefined
  return [
    ...(version === undefined ? [] : [`${folder}/U${version}`, `${posix.dirname(folder)}/undo/U${version}`]),
    ...['down', 'rollback', 'undo', 'revert'].flatMap((word) => [
      ...['.', '_', '-'].map((sign) => `${folder}/${stem}${sign}${word}.sql`),
      `${folder}/${word}/${name}`,
      `${posix.dirname(folder)}/${word}/${name}`,
    ]),
    ...['rollbacks', 'reverts'].flatMap((word) => [`${folder}/${word}/${name}`, `${posix.dirname(folder)}/${word}/${name}`]),
  ]
}

/** A file that undoes a migration by a statement. One that was not read may have some. */
const undoes = (system: System, path: string): boolean => {
  if (!system.paths.has(path)) return false
  const script = system.facts('migration-script').find(({ at }) => at.path === path)
  return script === undefined || script.statements > 0 || script.unread > 0
}

/** Where the file lies that should undo a migration. */
const pathsBack = ({ runner, path }: Migration): readonly string[] =>
  runner === 'golang-migrate' ? [path.replace(/\.up\.sql$/, '.down.sql')] : path.endsWith('.sql') ? filesBack(path) : []

/** The file for undoing a migration that is there and has no statement that does so. */
export const idleFileBack = (migration: Migration, system: System): string | undefined =>
  pathsBack(migration).find((path) => system.paths.has(path) && !undoes(system, path))

/** Whether a migration has a `down` part, in the same file or in the file next to it. */
export const hasDownMigration = (migration: Migration, system: System): boolean =>
  (migration.runner !== 'golang-migrate' && migration.script.hasDown) || pathsBack(migration).some((path) => undoes(system, path))

/** Steps of a multi-step migration without an undo, in a folder whose earlier steps mostly had one. */
export const stepsWithoutUndo = ({ set, changes, script }: Migration, base: System): readonly UndoneStep[] => {
  const missing = (script.toUndo ?? []).filter((step) => !step.undone && changes.some(({ within }) => within === step.within))
  if (missing.length === 0) return []
  const before = migrationsOf(base).flatMap((other) => (other.set === set ? (other.script.toUndo ?? []) : []))
  return before.filter(({ undone }) => undone).length * 2 > before.length ? missing : []
}

/** Why a migration should define its rollback. */
export type WayBackCustom = 'most-others' | 'left-empty'

/**
 * Whether most other migrations of the same folder can be undone, if their tool supports it. Those that the same change adds count if there
 * are no earlier ones. Without any other, an empty `down` has been written by hand: the tool asks for it.
 */
export const wayBackCustom = (migration: Migration, system: System, base: System): WayBackCustom | undefined => {
  if (!undo.has(migration.runner)) return undefined
  const othersOf = (side: System): readonly Migration[] =>
    migrationsOf(side).filter(({ set, path }) => set === migration.set && path !== migration.path)
  const before = othersOf(base)
  const [others, side] = before.length > 0 ? [before, base] : [othersOf(system), system]
  if (others.length === 0) return migration.script.oneWayAt ? 'left-empty' : undefined
  return others.filter((other) => hasDownMigration(other, side)).length * 2 > others.length ? 'most-others' : undefined
}
