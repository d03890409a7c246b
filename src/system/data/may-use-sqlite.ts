import { databaseDrivers } from '#models/data/database-drivers'
import type { System, Unit } from '#model/system'

/** A fork keeps the name behind its scope: `@acme/sqlite3`. */
const unscoped = (name: string): string => name.replace(/^@[^/]+\//, '')

const embedded: ReadonlySet<string> = new Set(
  databaseDrivers.filter(({ database, package: name }) => database === 'sqlite' && !name.startsWith('@')).map((one) => one.package),
)
const scoped: ReadonlySet<string> = new Set(databaseDrivers.map((one) => one.package).filter((name) => name.startsWith('@')))

/**
 * Whether a unit may use SQLite: the database belongs to one process, so that no other instance uses the schema at the same time. Such a
 * service is often self-hosted and has no deployment step for migrations.
 */
export const mayUseSqlite = (system: System, unit: Unit | undefined): boolean =>
  [...(unit?.dependencies.keys() ?? [])].some((name) => scoped.has(name) || embedded.has(unscoped(name))) ||
  system.facts('database-dialect').some(({ file, dialect }) => file.unit === unit && dialect === 'sqlite')

/** Databases of Java that live in the memory of the process unless their address says otherwise. */
const inMemory = ['com.h2database:h2', 'org.hsqldb:hsqldb', 'org.apache.derby:derby']

/** Whether a unit depends on a database that may live in the memory of the process. */
export const mayUseMemory = (unit: Unit | undefined): boolean => inMemory.some((name) => unit?.dependencies.has(name) === true)
