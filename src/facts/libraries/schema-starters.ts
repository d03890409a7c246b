import type { SchemaSync } from '#model/facts/data/schema-sync'

/** A call that changes the schema of the database that the process connects to. */
export interface SchemaStarter {
  readonly library: string
  readonly effect: Extract<SchemaSync['effect'], 'extend' | 'migrate'>
}

const extend = (library: string): SchemaStarter => ({ library, effect: 'extend' })
const migrate = (library: string): SchemaStarter => ({ library, effect: 'migrate' })

/** By the origin of the callee. */
export const schemaStarters: Readonly<Record<string, SchemaStarter>> = {
  'alembic.command#upgrade': migrate('Alembic'),
  'alembic#command.upgrade': migrate('Alembic'),
  'flask_migrate#upgrade': migrate('Flask-Migrate'),
  'tortoise#Tortoise.generate_schemas': extend('Tortoise'),
  'github.com/pressly/goose#Up': migrate('goose'),
  'github.com/pressly/goose#UpContext': migrate('goose'),
  'github.com/pressly/goose#UpTo': migrate('goose'),
  'github.com/pressly/goose#UpToContext': migrate('goose'),
  'github.com/pressly/goose#Run': migrate('goose'),
  'github.com/pressly/goose#RunContext': migrate('goose'),
  'github.com/pressly/goose#NewProvider().Up': migrate('goose'),
  'github.com/pressly/goose#NewProvider().UpTo': migrate('goose'),
  'github.com/go-gormigrate/gormigrate#New().Migrate': migrate('gormigrate'),
  'github.com/uptrace/bun/migrate#NewMigrator().Migrate': migrate('bun'),
  'github.com/jackc/tern/migrate#NewMigrator().Migrate': migrate('tern'),
  'github.com/rubenv/sql-migrate#Exec': migrate('sql-migrate'),
  'github.com/rubenv/sql-migrate#ExecContext': migrate('sql-migrate'),
  'github.com/golang-migrate/migrate#New().Up': migrate('golang-migrate'),
  'github.com/golang-migrate/migrate#NewWithDatabaseInstance().Up': migrate('golang-migrate'),
  'github.com/golang-migrate/migrate#NewWithInstance().Up': migrate('golang-migrate'),
  'github.com/golang-migrate/migrate#NewWithSourceInstance().Up': migrate('golang-migrate'),
  'github.com/golang-migrate/migrate#Migrate().Up': migrate('golang-migrate'),
  'node-pg-migrate#runner': migrate('node-pg-migrate'),
  'node-pg-migrate#': migrate('node-pg-migrate'),
  'node-pg-migrate#default': migrate('node-pg-migrate'),
  'drizzle-orm/node-postgres/migrator#migrate': migrate('Drizzle'),
  'drizzle-orm/postgres-js/migrator#migrate': migrate('Drizzle'),
  'drizzle-orm/mysql2/migrator#migrate': migrate('Drizzle'),
  'drizzle-orm/neon-http/migrator#migrate': migrate('Drizzle'),
  'drizzle-orm/neon-serverless/migrator#migrate': migrate('Drizzle'),
  'drizzle-orm/vercel-postgres/migrator#migrate': migrate('Drizzle'),
  'kysely#Migrator().migrateToLatest': migrate('Kysely'),
  'kysely#Migrator().migrateUp': migrate('Kysely'),
  'kysely#Migrator().migrateTo': migrate('Kysely'),
  'postgres-migrations#migrate': migrate('postgres-migrations'),
  'umzug#Umzug().up': migrate('Umzug'),
  'knex#().migrate.latest': migrate('Knex'),
  'knex#knex().migrate.latest': migrate('Knex'),
  'typeorm#DataSource().runMigrations': migrate('TypeORM'),
  'org.flywaydb.core#Flyway.configure().load().migrate': migrate('Flyway'),
  'org.flywaydb.core#Flyway().migrate': migrate('Flyway'),
  'liquibase#Liquibase().update': migrate('Liquibase'),
}

/** By its last two members, if the file imports the package: the object is often passed in. */
export const schemaStarterMembers: readonly (SchemaStarter & { readonly path: readonly string[]; readonly imports: readonly string[] })[] =
  [
    { ...extend('SQLAlchemy'), path: ['metadata', 'create_all'], imports: [] },
    { ...extend('GORM'), path: ['AutoMigrate'], imports: ['gorm.io/gorm'] },
    // Its first version: creates missing tables, columns and indexes, as its documentation says.
    { ...extend('GORM'), path: ['AutoMigrate'], imports: ['github.com/jinzhu/gorm'] },
    { ...extend('ent'), path: ['Schema', 'Create'], imports: [] },
    { ...migrate('TypeORM'), path: ['runMigrations'], imports: ['typeorm'] },
    { ...migrate('Knex'), path: ['migrate', 'latest'], imports: [] },
    { ...migrate('yoyo'), path: ['apply_migrations'], imports: ['yoyo'] },
    { ...migrate('Kysely'), path: ['migrateToLatest'], imports: ['kysely'] },
    { ...migrate('Umzug'), path: ['umzug', 'up'], imports: [] },
    { ...migrate('Flyway'), path: ['migrate'], imports: ['org.flywaydb.core'] },
    { ...extend('Sequelize'), path: ['sequelize', 'sync'], imports: [] },
  ]
