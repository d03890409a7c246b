/** A command that changes the schema of a database. */
export interface MigrationCommand {
  /** The program, by the last part of its path. */
  readonly program: string
  /** The arguments that make it change the schema. */
  readonly changes: readonly string[]
  readonly source: string
}

/** Commands of migration tools. */
export const migrationCommands: readonly MigrationCommand[] = [
  { program: 'manage.py', changes: ['migrate'], source: 'Django 5.1, django-admin' },
  { program: 'alembic', changes: ['upgrade'], source: 'Alembic 1.13' },
  { program: 'flask', changes: ['upgrade'], source: 'Flask-Migrate 4: flask db upgrade' },
  { program: 'prisma', changes: ['deploy', 'push'], source: 'Prisma 6: migrate deploy, db push' },
  { program: 'typeorm', changes: ['migration:run', 'schema:sync'], source: 'TypeORM 0.3' },
  { program: 'sequelize', changes: ['db:migrate'], source: 'sequelize-cli 6' },
  { program: 'sequelize-cli', changes: ['db:migrate'], source: 'sequelize-cli 6' },
  { program: 'knex', changes: ['migrate:latest'], source: 'Knex 3' },
  { program: 'drizzle-kit', changes: ['migrate', 'push'], source: 'drizzle-kit 0.30' },
  { program: 'goose', changes: ['up'], source: 'goose 3' },
  { program: 'dbmate', changes: ['up'], source: 'dbmate 2' },
  { program: 'migrate', changes: ['up'], source: 'golang-migrate 4' },
  { program: 'node-pg-migrate', changes: ['up'], source: 'node-pg-migrate 7' },
]
