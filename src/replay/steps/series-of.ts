import type { Migration, MigrationRunner } from '#system/migrations/migrations'
import type { Language } from '#model/source-file'
import type { StepText } from '../job.ts'
import { textOf } from '../database/pieces.ts'
import { placeholderIn, placeholderReason } from '../database/placeholders.ts'

/** A folder of migrations with one tool, on one side of a change. */
export interface Folder {
  readonly folder: string
  readonly runner: MigrationRunner
  readonly migrations: readonly Migration[]
  /** Why none of it can be replayed. */
  readonly reason?: string
}

const dialects: Readonly<Record<string, string>> = {
  mysql: 'MySQL',
  sqlite: 'SQLite',
  sqlserver: 'SQL Server',
  clickhouse: 'ClickHouse',
  oracle: 'Oracle',
  cockroachdb: 'CockroachDB',
  mongodb: 'MongoDB',
}

/** The one tool that most steps name; a step that names none follows the others. */
const runnerOf = (migrations: readonly Migration[]): MigrationRunner => {
  const counts = Map.groupBy(
    migrations.filter(({ runner }) => runner !== 'sql'),
    ({ runner }) => runner,
  )
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 'sql'
}

/** Why migrations are not replayed, if they are for another database. */
export const reasonOf = (migrations: readonly Migration[]): string | undefined => {
  const other = migrations.find(({ dialect }) => dialect !== undefined && dialect !== 'postgres')?.dialect
  if (other === undefined) return undefined
  return `Written for ${dialects[other] ?? other}. Only PostgreSQL is replayed; the rules still read these migrations.`
}

/** Migrations by folder. */
export const foldersOf = (migrations: readonly Migration[]): readonly Folder[] =>
  [...Map.groupBy(migrations, ({ set }) => set)].map(([folder, within]): Folder => {
    const reason = reasonOf(within)
    return { folder, runner: runnerOf(within), migrations: within, ...(reason === undefined ? {} : { reason }) }
  })

const tools: Readonly<Partial<Record<MigrationRunner, string>>> = {
  django: 'Django',
  alembic: 'Alembic',
  knex: 'Knex',
  typeorm: 'TypeORM',
  sequelize: 'Sequelize',
  'node-pg-migrate': 'node-pg-migrate',
  kysely: 'Kysely',
  'mikro-orm': 'MikroORM',
  goose: 'goose',
}

const languages: Readonly<Partial<Record<Language, string>>> = { go: 'Go', python: 'Python', java: 'Java' }

const onlyByRunning = ({ runner, script }: Migration): string => {
  const tool = tools[runner]
  const written = `Written in ${languages[script.file.language] ?? 'JavaScript'}${tool === undefined ? '' : ` for ${tool}`}.`
  const up = script.sent?.up
  if (!up || 'statements' in up) return `${written} Its SQL exists only once the program runs, and Readiness does not run it.`
  if (up.reason !== undefined) return `${written} Line ${up.beyond}: ${up.reason}`
  return `${written} Line ${up.beyond} does more than send a literal text, and Readiness does not run the program.`
}

/** The SQL of a step in code, which its text shows; empty for any other step. */
export const sentTexts = ({ runner, script: { sent } }: Migration): Partial<StepText> => {
  if (!sent || !('statements' in sent.up)) return {}
  // SQLAlchemy's `naming_convention` is set where the program starts.
  const up = { ...textOf(sent.up.statements), ...(runner === 'alembic' ? { hasNamingConvention: true as const } : {}) }
  if (!sent.down) return up
  if ('statements' in sent.down) return { ...up, down: textOf(sent.down.statements).text }
  return { ...up, downNotDerived: `line ${sent.down.beyond} does more than send a literal text` }
}

/** Why the SQL of a step is not in its text. */
export const notDerived = (migration: Migration, text: string): string | undefined => {
  const { runner, script } = migration
  if (script.file.language !== 'sql') return script.sent && 'statements' in script.sent.up ? undefined : onlyByRunning(migration)
  // Flyway fills them in everywhere, also inside strings.
  const placeholder = runner === 'flyway' ? placeholderIn(text) : undefined
  if (placeholder !== undefined) return placeholderReason(placeholder)
  if (/^\\\w/m.test(text)) return 'It contains commands of psql, which only that program understands.'
  return undefined
}

/** Tools that run every step in a transaction unless its text says otherwise. */
export const wraps: ReadonlySet<MigrationRunner> = new Set<MigrationRunner>(['goose', 'dbmate', 'sql-migrate', 'drizzle'])

/** The file that undoes a step, for tools that keep it in another one. */
export const downPathOf = ({ path, runner }: Migration): string | undefined => {
  if (runner === 'golang-migrate') return path.replace(/\.up\.sql$/, '.down.sql')
  if (runner === 'flyway') return /(^|\/)V[^/]*$/.test(path) ? path.replace(/(^|\/)V([^/]*)$/, '$1U$2') : undefined
  return undefined
}

/** Tables and extensions that tools create for themselves and that migrations sometimes use. */
export const bookkeepingOf: Readonly<Partial<Record<MigrationRunner, string>>> = {
  'golang-migrate':
    'CREATE TABLE public.schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL); INSERT INTO public.schema_migrations VALUES (1, false)',
  dbmate: 'CREATE TABLE public.schema_migrations (version varchar(128) PRIMARY KEY)',
  // Its driver creates the extension when it connects (`installExtensions`).
  typeorm: 'CREATE EXTENSION IF NOT EXISTS "uuid-ossp"',
  liquibase:
    'CREATE TABLE public.databasechangelog (id varchar(255) NOT NULL, author varchar(255) NOT NULL, filename varchar(255) NOT NULL, dateexecuted timestamp NOT NULL, orderexecuted int NOT NULL, exectype varchar(10) NOT NULL, md5sum varchar(35), description varchar(255), comments varchar(255), tag varchar(255), liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10)); CREATE TABLE public.databasechangeloglock (id int PRIMARY KEY, locked boolean NOT NULL, lockgranted timestamp, lockedby varchar(255))',
  goose:
    'CREATE TABLE public.goose_db_version (id int PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY, version_id bigint NOT NULL, is_applied boolean NOT NULL, tstamp timestamp NOT NULL DEFAULT now())',
}
