/** How a migration tool shows or checks what it would do, without doing it. */
export interface MigrationRehearsal {
  /** The program, by the last part of its path, or a goal of a build tool up to its colon. */
  readonly program: string
  /** Its subcommand or goal that applies migrations. */
  readonly applies: readonly string[]
  /** Arguments that only show or check. */
  readonly rehearses: readonly string[]
  readonly source: string
}

/** Options that make commands of many tools only show what they would do. */
export const rehearsingOptions: ReadonlySet<string> = new Set([
  '--dry-run',
  '--dryrun',
  '--dry_run',
  '--plan',
  '--pretend',
  '--what-if',
  '--simulate',
  '--preview',
])

/** Migration tools that have a command or an option to rehearse. */
export const migrationRehearsals: readonly MigrationRehearsal[] = [
  { program: 'manage.py', applies: ['migrate'], rehearses: ['--plan', 'sqlmigrate'], source: 'Django 5.1, django-admin' },
  { program: 'alembic', applies: ['upgrade'], rehearses: ['--sql'], source: 'Alembic 1.13, offline mode' },
  { program: 'flask', applies: ['upgrade'], rehearses: ['--sql'], source: 'Flask-Migrate 4' },
  { program: 'prisma', applies: ['deploy'], rehearses: ['diff'], source: 'Prisma 6: migrate diff' },
  { program: 'flyway', applies: ['migrate', 'flywayMigrate'], rehearses: ['validate', 'check', '-dryRunOutput'], source: 'Flyway 10' },
  { program: 'flywayMigrate', applies: ['flywayMigrate'], rehearses: ['flywayValidate'], source: 'Flyway 10, Gradle plugin' },
  {
    program: 'liquibase',
    applies: ['update', 'update-count', 'update-to-tag'],
    rehearses: ['update-sql', 'updateSQL', 'validate', 'update-testing-rollback', 'updateTestingRollback'],
    source: 'Liquibase 4.29',
  },
  { program: 'atlas', applies: ['apply'], rehearses: ['--dry-run', 'lint', 'plan'], source: 'Atlas 0.28' },
  { program: 'sqitch', applies: ['deploy'], rehearses: ['--log-only', 'verify'], source: 'Sqitch 1.4' },
  { program: 'supabase', applies: ['push'], rehearses: ['--dry-run', 'lint'], source: 'Supabase CLI 1: db push --dry-run' },
  { program: 'skeema', applies: ['push'], rehearses: ['diff', '--dry-run'], source: 'Skeema 1.11' },
  { program: 'gh-ost', applies: ['--execute'], rehearses: ['--noop'], source: 'gh-ost 1.1' },
  { program: 'pt-online-schema-change', applies: ['--execute'], rehearses: ['--dry-run'], source: 'Percona Toolkit 3.6' },
]

/** Programs that run statements which they are given, or which a file has (PostgreSQL 18, MySQL 9, MariaDB 11, SQLite 3, SQL Server 2022). */
export const statementClients: ReadonlySet<string> = new Set(['psql', 'mysql', 'mariadb', 'sqlite3', 'sqlcmd', 'clickhouse-client'])

/** A command that copies the data of a database to where it can be restored from. */
export interface BackupCommand {
  /** The program, by the last part of its path. */
  readonly program: string
  /** Its subcommand; absent if it does nothing else. */
  readonly backs?: readonly string[]
  readonly source: string
}

export const backupCommands: readonly BackupCommand[] = [
  { program: 'pg_dump', source: 'PostgreSQL 18' },
  { program: 'pg_dumpall', source: 'PostgreSQL 18' },
  { program: 'pg_basebackup', source: 'PostgreSQL 18' },
  { program: 'mysqldump', source: 'MySQL 9' },
  { program: 'mariadb-dump', source: 'MariaDB 11' },
  { program: 'mydumper', source: 'mydumper 0.16' },
  { program: 'mongodump', source: 'MongoDB Database Tools 100' },
  { program: 'pgbackrest', backs: ['backup'], source: 'pgBackRest 2' },
  { program: 'wal-g', backs: ['backup-push'], source: 'WAL-G 3' },
  { program: 'barman', backs: ['backup'], source: 'Barman 3' },
  { program: 'aws', backs: ['create-db-snapshot', 'create-db-cluster-snapshot', 'start-backup-job'], source: 'AWS CLI 2: rds, backup' },
  { program: 'gcloud', backs: ['backups'], source: 'gcloud: sql backups create' },
  { program: 'velero', backs: ['backup'], source: 'Velero 1: backup create' },
  { program: 'heroku', backs: ['pg:backups:capture'], source: 'Heroku CLI' },
]
