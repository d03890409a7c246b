import { databaseDrivers } from '#models/database-drivers'
import type { System, Unit } from '#model/system'

const embedded: ReadonlySet<string> = new Set(databaseDrivers.filter(({ database }) => database === 'sqlite').map((one) => one.package))

/**
 * Whether a unit may use SQLite: the database belongs to one process, so that no other instance uses the schema at the same time. Such a
 * service is often self-hosted and has no deployment step for migrations.
 */
export const mayUseSqlite = (system: System, unit: Unit | undefined): boolean =>
  [...(unit?.dependencies.keys() ?? [])].some((name) => embedded.has(name)) ||
  system.facts('database-dialect').some(({ file, dialect }) => file.unit === unit && dialect === 'sqlite')
