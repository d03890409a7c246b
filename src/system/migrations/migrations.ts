import { posix } from 'node:path'
import type { DatabaseDialect, MigrationScript, MigrationTool, SchemaChange } from '#model/facts/data/schema-change'
import { names } from '#models/names'
import { wordsOf } from '#models/naming/words'
import type { Change, Linked, System, Unit } from '#model/system'
import { remembered } from '#link/reads'
import { isExample } from '#link/roles/role-of'

/** The tool that runs a migration, as far as its text or its path shows. */
export type MigrationRunner = MigrationTool | 'prisma' | 'drizzle' | 'flyway' | 'golang-migrate' | 'supabase'

/** One migration: a script that is run once against a database, in order with the others of its folder. */
export interface Migration {
  readonly path: string
  /** The folder that holds all migrations of one series. */
  readonly set: string
  readonly runner: MigrationRunner
  /** Undefined if the repository does not show it beyond doubt. */
  readonly dialect: DatabaseDialect['dialect'] | undefined
  /** The `up` operations, in order. */
  readonly changes: readonly Linked<SchemaChange>[]
  readonly script: Linked<MigrationScript>
}

const runners: readonly (readonly [MigrationRunner, RegExp])[] = [
  ['supabase', /(^|\/)supabase\/migrations\/[^/]+\.sql$/],
  ['prisma', /\/migrations\/[^/]+\/migration\.sql$/],
  ['flyway', /(^|\/)[VR]\d*(_\d+|\.\d+)*__[^/]+\.sql$/],
  ['golang-migrate', /\.(up|down)\.sql$/],
]

/** Whether one file holds many migrations, each of which is run once by its own name. */
export const holdsMany = (runner: MigrationRunner): boolean => runner === 'liquibase' || runner === 'listed'

const isDown =
  /(\.|\/|_|-)(down|rollback|undo|revert)\.(sql|[cm]?[jt]s)$|(^|\/)U\d+(_\d+|\.\d+)*__[^/]+\.sql$|\/(down|rollback|rollbacks|undo|reverts?)\//i

/**
 * Files among migrations that are run every time or never: seeds, sample data, a dump of the whole schema, a template, graphile-migrate's
 * current migration, Flyway callbacks.
 */
const isNoStep =
  /(^|\/)(sample|demo|example|seed|test)[_-]?data\/|(^|\/)(seeds?|seed[_-]?data|schema|structure|template|current|(before|after)(Each)?(Migrate|Validate|Baseline|Repair|Clean|Undo|Info|Version|Repeatables)\w*)\.sql$/

/** A folder that holds both `up.sql` and `down.sql` is one migration: a third script in it is none of its steps. */
const isBesideUpAndDown = (system: System, path: string): boolean => {
  const folder = posix.dirname(path)
  return path !== `${folder}/up.sql` && ['up', 'down'].every((name) => system.paths.has(`${folder}/${name}.sql`))
}

/** Folders of drizzle-kit, which stores a journal next to its SQL. */
const drizzleFolders = (system: System): ReadonlySet<string> =>
  new Set([...system.paths].flatMap((path) => (path.endsWith('/meta/_journal.json') ? [path.slice(0, -'/meta/_journal.json'.length)] : [])))

const runnerOf = (path: string, script: MigrationScript, drizzle: ReadonlySet<string>): MigrationRunner => {
  if (script.tool !== 'sql') return script.tool
  if (drizzle.has(posix.dirname(path))) return 'drizzle'
  return runners.find(([, pattern]) => pattern.test(path))?.[0] ?? 'sql'
}

const setOf = (path: string, runner: MigrationRunner): string =>
  runner === 'prisma' ? posix.dirname(posix.dirname(path)) : posix.dirname(path)

const namedInPath: readonly (readonly [DatabaseDialect['dialect'], RegExp])[] = [
  ['postgres', /^(postgres|postgresql|pg|timescaledb?)$/],
  ['mysql', /^(mysql|mariadb)$/],
  ['sqlite', /^(sqlite3?|libsql|d1|turso)$/],
  ['sqlserver', /^(mssql|sqlserver)$/],
  ['clickhouse', /^clickhouse$/],
  ['cockroachdb', /^cockroach(db)?$/],
  ['oracle', /^oracle$/],
]

const dialectInPath = (path: string): DatabaseDialect['dialect'] | undefined => {
  const parts = path.toLowerCase().split(/[/_-]/)
  return namedInPath.find(([, name]) => parts.some((part) => name.test(part)))?.[0]
}

/** Drivers by package. A second driver, such as SQLite for tests or a cache, leaves the dialect undecided. */
const drivers: Readonly<Record<string, DatabaseDialect['dialect']>> = {
  pg: 'postgres',
  postgres: 'postgres',
  'pg-promise': 'postgres',
  slonik: 'postgres',
  '@neondatabase/serverless': 'postgres',
  '@vercel/postgres': 'postgres',
  mysql: 'mysql',
  mysql2: 'mysql',
  mariadb: 'mysql',
  '@planetscale/database': 'mysql',
  sqlite3: 'sqlite',
  'better-sqlite3': 'sqlite',
  '@libsql/client': 'sqlite',
  tedious: 'sqlserver',
  mssql: 'sqlserver',
  oracledb: 'oracle',
  psycopg2: 'postgres',
  'psycopg2-binary': 'postgres',
  psycopg: 'postgres',
  'psycopg-binary': 'postgres',
  asyncpg: 'postgres',
  mysqlclient: 'mysql',
  pymysql: 'mysql',
  aiomysql: 'mysql',
  asyncmy: 'mysql',
  'org.postgresql:postgresql': 'postgres',
  'com.mysql:mysql-connector-j': 'mysql',
  'mysql:mysql-connector-java': 'mysql',
  'org.mariadb.jdbc:mariadb-java-client': 'mysql',
  'com.microsoft.sqlserver:mssql-jdbc': 'sqlserver',
  'com.oracle.database.jdbc:ojdbc11': 'oracle',
  'github.com/lib/pq': 'postgres',
  'github.com/jackc/pgx': 'postgres',
  'github.com/jackc/pgx/v4': 'postgres',
  'github.com/jackc/pgx/v5': 'postgres',
  'gorm.io/driver/postgres': 'postgres',
  'github.com/uptrace/bun/driver/pgdriver': 'postgres',
  'github.com/go-pg/pg/v10': 'postgres',
  'github.com/go-sql-driver/mysql': 'mysql',
  'gorm.io/driver/mysql': 'mysql',
  'github.com/mattn/go-sqlite3': 'sqlite',
  'modernc.org/sqlite': 'sqlite',
  'gorm.io/driver/sqlite': 'sqlite',
  'github.com/microsoft/go-mssqldb': 'sqlserver',
  'github.com/ClickHouse/clickhouse-go/v2': 'clickhouse',
}

/** Whether a unit depends on a driver of a database server, which several instances share. */
export const usesDatabaseServer = (unit: Unit | undefined): boolean =>
  [...(unit?.dependencies.keys() ?? [])].some((name) => drivers[name] !== undefined && drivers[name] !== 'sqlite')

/** The one value that all have in common; undefined for none, or more than one. */
const unanimous = <Value>(values: Iterable<Value>): Value | undefined => {
  const [first, ...others] = new Set(values)
  return others.length === 0 ? first : undefined
}

type Undecided = Omit<Migration, 'dialect'>

const dialectOf = (migration: Undecided, alike: readonly Undecided[], system: System): Migration['dialect'] => {
  const marks = new Set(alike.flatMap((other) => other.script.marks))
  const inPath = dialectInPath(migration.path)
  if (inPath) return inPath
  const said = system.facts('database-dialect')
  const near = said.filter(
    (fact) => fact.at.path.startsWith(`${posix.dirname(migration.set)}/`) || posix.dirname(fact.at.path) === migration.set,
  )
  const inUnit = said.filter((fact) => fact.file.unit === migration.script.file.unit)
  const [list] = [near, inUnit, said].filter((facts) => facts.length > 0)
  const configured = list && unanimous(list.map((fact) => fact.dialect))
  const byMarks = unanimous(marks)
  // If the statements are written in another dialect than the configured one, the dialect is undecided.
  if (configured) return marks.size === 0 || byMarks === configured || configured === 'cockroachdb' ? configured : undefined
  if (list) return undefined
  if (byMarks) return byMarks
  if (marks.size > 0) return undefined
  const unit = migration.script.file.unit
  const dependencies = (unit ? [unit] : system.units).flatMap((one) => [...one.dependencies.keys()])
  return unanimous(dependencies.flatMap((name) => drivers[name] ?? []))
}

/** The operations of each text. Facts of a file are ordered by line; the statement number is more precise. */
const changesByPath = remembered((system): ReadonlyMap<string, readonly Linked<SchemaChange>[]> => {
  const changes = Map.groupBy(system.facts('schema-change'), ({ at }) => at.path)
  for (const list of changes.values()) list.sort((a, b) => a.statement - b.statement)
  return changes
})

const upOf = (system: System, path: string): readonly Linked<SchemaChange>[] =>
  (changesByPath(system).get(path) ?? []).filter(({ direction }) => direction === 'up')

/** SQL files that are no migrations and describe a schema as a whole: `schema.sql`, `db/init.sql`. */
export const schemaFilesOf = remembered((system): readonly Migration[] => {
  const steps = new Set(migrationsOf(system).map(({ path }) => path))
  return system.facts('migration-script').flatMap((script): Migration[] => {
    const { path } = script.at
    const { role, language } = script.file
    if (language !== 'sql' || (role !== 'production' && role !== 'migration')) return []
    if (steps.has(path) || isDown.test(path) || isExample(path)) return []
    return [{ path, set: posix.dirname(path), runner: 'sql', dialect: undefined, changes: upOf(system, path), script }]
  })
})

/** The number that a file of a series begins with. Two digits order the few scripts that set up a new database. */
const numberOf = (path: string): number | undefined => {
  const digits = /^\d{3,}/.exec(posix.basename(path))?.[0]
  return digits === undefined ? undefined : Number(digits)
}

/** Scripts in such a folder run on an empty database, or when a person asks for them. */
const isRunAnew = (folder: string): boolean => folder.split('/').some((name) => wordsOf(name).some((word) => names.runAnew.has(word)))

const changesEarlier: ReadonlySet<SchemaChange['operation']> = new Set([
  'add-column',
  'drop-column',
  'rename-column',
  'change-type',
  'set-not-null',
  'drop-not-null',
  'set-default',
  'add-constraint',
  'drop-constraint',
  'drop-table',
  'rename-table',
  'update-rows',
  'delete-rows',
])

/**
 * Folders of numbered SQL files of which one changes a table that an earlier one creates. What sets up a new database is edited where it
 * creates the table; a later file with the change is for databases that have the table already.
 */
const numberedFolders = remembered((system): ReadonlySet<string> => {
  const texts = system
    .facts('migration-script')
    .filter(({ at: { path }, file }) => file.language === 'sql' && file.role === 'production' && numberOf(path) !== undefined)
  const byFolder = Map.groupBy(texts, ({ at }) => posix.dirname(at.path))
  return new Set(
    [...byFolder].flatMap(([folder, files]) => {
      if (isRunAnew(folder)) return []
      const made = new Map<string, number>()
      const inOrder = files.map(({ at: { path } }) => ({ path, number: numberOf(path) ?? 0 })).sort((a, b) => a.number - b.number)
      const isSeries = inOrder.some(({ path, number }) =>
        upOf(system, path).some((one) => {
          if (one.operation === 'create-table') made.set(one.table, Math.min(number, made.get(one.table) ?? number))
          return changesEarlier.has(one.operation) && (made.get(one.table) ?? number) < number
        }),
      )
      return isSeries ? [folder] : []
    }),
  )
})

/** All migrations of a snapshot, by path. */
export const migrationsOf = remembered((system): readonly Migration[] => {
  const drizzle = drizzleFolders(system)
  const numbered = numberedFolders(system)
  const undecided = system.facts('migration-script').flatMap((script): Undecided[] => {
    const { path } = script.at
    const isCode = script.file.language !== 'sql'
    // A module with `up` and `down` that run SQL is a migration wherever it lies, and so is an SQL file with the marks of a tool.
    const isMigration =
      script.file.role === 'migration' ||
      (script.file.role === 'production' &&
        (isCode
          ? script.hasDown || holdsMany(script.tool)
          : script.tool !== 'sql' ||
            drizzle.has(posix.dirname(path)) ||
            (numberOf(path) !== undefined && numbered.has(posix.dirname(path)))))
    if (!isMigration || isDown.test(path) || isNoStep.test(path) || isExample(path) || isBesideUpAndDown(system, path)) return []
    const runner = runnerOf(path, script, drizzle)
    return [{ path, set: setOf(path, runner), runner, changes: upOf(system, path), script }]
  })
  const sets = new Map<string, Undecided[]>()
  for (const migration of undecided) {
    const list = sets.get(migration.set)
    if (list) list.push(migration)
    else sets.set(migration.set, [migration])
  }
  return undecided.map((migration): Migration => ({
    ...migration,
    dialect: dialectOf(migration, sets.get(migration.set) ?? [], system),
  }))
})

/** A change's new migrations, and what they create. */
export interface AddedMigrations {
  readonly migrations: readonly Migration[]
  /** All their operations, in order. */
  readonly changes: readonly Linked<SchemaChange>[]
  /** The table existed before this change: the change neither creates it nor renames another table to it. */
  readonly isOld: (table: string) => boolean
  /** The column existed before this change, in an existing table. */
  readonly isOldColumn: (table: string, column: string) => boolean
}

const nothing: AddedMigrations = { migrations: [], changes: [], isOld: () => false, isOldColumn: () => false }

/** Change sets that a change adds to existing changelogs: each is run once, wherever it is placed. */
const addedSets = (system: System, change: Change): readonly Migration[] => {
  const before = new Map(migrationsOf(change.base).map((migration) => [migration.path, migration]))
  return migrationsOf(system).flatMap((migration) => {
    const earlier = holdsMany(migration.runner) && !change.isAdded(migration.path) ? before.get(migration.path) : undefined
    if (!earlier) return []
    const existing = new Set(earlier.changes.map(({ within }) => within))
    const changes = migration.changes.filter(({ within }) => !existing.has(within))
    return changes.length > 0 ? [{ ...migration, changes }] : []
  })
}

const tableMadeBy = ({ operation, table, name }: SchemaChange): readonly string[] => {
  if (operation === 'create-table' || operation === 'create-view') return [table]
  return operation === 'rename-table' && name ? [name] : []
}

const tablesMadeBy = ({ changes }: Migration): readonly string[] => changes.flatMap(tableMadeBy)

/** Whether the first migrations of a folder only alter: the database is older than the folder, so it may hold data. */
const alterOnly = (first: readonly Migration[]): boolean =>
  first.every(
    ({ script, changes }) =>
      script.unread === 0 &&
      changes.every((one) => one.operation !== 'procedure' && (one.temporary === true || tableMadeBy(one).length === 0)),
  )

/**
 * The migrations that a change adds to an existing database. The first migrations of a folder are skipped if they create tables: there is no
 * data yet. Empty in an audit: a migration applied long ago is no longer a risk.
 */
export const addedMigrations = (system: System, change: Change | undefined): AddedMigrations => {
  if (!change) return nothing
  const before = new Set(migrationsOf(change.base).map((migration) => migration.set))
  // A change may make a series of what was a single file.
  const numbered = numberedFolders(system)
  const olderFiles = migrationsOf(system).filter(({ set, path }) => numbered.has(set) && change.base.paths.has(path))
  for (const { set } of olderFiles) before.add(set)
  const added = [...migrationsOf(system).filter((migration) => change.isAdded(migration.path)), ...addedSets(system, change)]
  const changes = added.flatMap((migration) => migration.changes)
  // A migration that the change edits may also create a table that the base does not know.
  const known = new Set([
    ...migrationsOf(change.base).flatMap(tablesMadeBy),
    ...olderFiles.flatMap(({ path }) => upOf(change.base, path).flatMap(tableMadeBy)),
  ])
  const made = new Set([
    ...changes.flatMap(tableMadeBy),
    ...migrationsOf(system)
      .flatMap(tablesMadeBy)
      .filter((table) => !known.has(table)),
  ])
  const columns = new Set<string>()
  const dropped = new Set<string>()
  for (const one of changes)
    for (const column of one.columns) {
      const key = `${one.table}\0${column}`
      if (one.operation === 'drop-column') dropped.add(key)
      // A column that is dropped and added again existed before.
      else if (one.operation === 'add-column' && !dropped.has(key)) columns.add(key)
      else if (one.operation === 'rename-column' && one.name) columns.add(`${one.table}\0${one.name}`)
    }
  const isOld = (table: string): boolean => table !== '' && !made.has(table)
  const older = new Set(
    [...Map.groupBy(added, ({ set }) => set)].flatMap(([set, first]) => (before.has(set) || alterOnly(first) ? [set] : [])),
  )
  return {
    migrations: added.filter((migration) => older.has(migration.set)),
    changes,
    isOld,
    isOldColumn: (table, column) => isOld(table) && !columns.has(`${table}\0${column}`),
  }
}
