/** How code says that a migration tool runs it once on each database, as a step with a version. */
export interface CodedMigrations {
  /** Fields that take the functions of a step, by the origin of the type that has them. */
  readonly fields: Readonly<Record<string, readonly string[]>>
  /** Calls that register functions as a step, by the origin of the callee. */
  readonly registrations: ReadonlySet<string>
  /** What the class of a step extends or implements. */
  readonly bases: ReadonlySet<string>
  /** The annotation of the class of a step. */
  readonly annotations: ReadonlySet<string>
  /** The name of the class of a step, where the tool reads the version from it. */
  readonly className: RegExp
}

export const codedMigrations: CodedMigrations = {
  // gormigrate 2.1, type `Migration`: "ID", "Migrate", "Rollback"
  fields: { 'github.com/go-gormigrate/gormigrate#Migration': ['Migrate', 'Rollback'] },
  registrations: new Set([
    // goose 3.24, file `register.go`
    ...['', 'Context', 'NoTx', 'NoTxContext'].flatMap((way) =>
      ['AddMigration', 'AddNamedMigration'].map((name) => `github.com/pressly/goose#${name}${way}`),
    ),
    'github.com/pressly/goose#NewGoMigration',
    // go-pg/migrations 8, file `migrations.go`
    ...['Register', 'RegisterTx', 'MustRegister', 'MustRegisterTx'].map((name) => `github.com/go-pg/migrations#${name}`),
  ]),
  bases: new Set([
    // Flyway 11, "Java-based migrations"
    'org.flywaydb.core.api.migration#BaseJavaMigration',
    'org.flywaydb.core.api.migration#JavaMigration',
    // Liquibase 4, "Change type customChange"
    'liquibase.change.custom#CustomTaskChange',
    'liquibase.change.custom#CustomSqlChange',
  ]),
  // Mongock 5, "ChangeUnit"
  annotations: new Set(['io.mongock.api.annotations#ChangeUnit']),
  // Flyway 11, "Java-based migrations": the class is named as the file of an SQL migration, with underscores in the version
  className: /^(?:[VUB]\d+(?:_\d+)*|R)__\w+$/,
}
