/** A package that connects to a database. */
export interface DatabaseDriver {
  readonly package: string
  readonly database: 'sqlite'
  /** Where this comes from: the package's own description, at a version. */
  readonly source: string
}

/** Drivers of databases that live in a file of one process. */
export const databaseDrivers: readonly DatabaseDriver[] = [
  { package: 'sqlite3', database: 'sqlite', source: 'sqlite3 5.1 on npm: bindings with SQLite compiled in' },
  { package: 'better-sqlite3', database: 'sqlite', source: 'better-sqlite3 11: SQLite in the process' },
  { package: '@libsql/client', database: 'sqlite', source: '@libsql/client 0.14: `file:` addresses open a local file' },
  { package: 'aiosqlite', database: 'sqlite', source: 'aiosqlite 0.20: sqlite3 of the standard library, in a thread' },
  { package: 'gorm.io/driver/sqlite', database: 'sqlite', source: 'GORM SQLite driver 1.5, on go-sqlite3' },
  { package: 'github.com/glebarez/sqlite', database: 'sqlite', source: 'glebarez/sqlite 1.11: GORM driver without cgo' },
  { package: 'github.com/mattn/go-sqlite3', database: 'sqlite', source: 'go-sqlite3 1.14: database/sql driver with SQLite compiled in' },
  { package: 'modernc.org/sqlite', database: 'sqlite', source: 'modernc.org/sqlite 1.33: SQLite translated to Go' },
  { package: 'org.xerial:sqlite-jdbc', database: 'sqlite', source: 'sqlite-jdbc 3.46: JDBC driver with SQLite inside' },
]
