import { evidenceAt, rule, type Gap } from '#model/rule'
import { changedMigrations, type ChangedMigration } from '#change/data/changed-migrations'

const tools: Readonly<Record<string, string>> = {
  flyway: 'Flyway',
  liquibase: 'Liquibase',
  prisma: 'Prisma',
  knex: 'Knex',
  kysely: 'Kysely',
}

const toolOf = (runner: string): string => tools[runner] ?? 'the migration tool'

/**
 * How tools that store a checksum of each migration react to a difference. Flyway's checksum covers the whole text, comments included.
 * Liquibase's covers only the content of the change, and Prisma's deployment only warns, so with these a comment-only edit has no effect.
 */
const atDifference: Readonly<Record<string, string>> = {
  flyway: 'Where it did, Flyway finds a different checksum and stops the deployment',
  liquibase: 'Where it did, Liquibase finds a different checksum and stops the deployment',
  prisma: 'Databases that ran it do not run it again, and Prisma warns at every deployment',
}
const comparesComments: ReadonlySet<string> = new Set(['flyway'])
/** Tools that refuse to run when an applied migration is missing. */
const missesFiles: ReadonlySet<string> = new Set(['flyway', 'knex', 'kysely'])

const messageOf = ({ migration, how }: ChangedMigration): string => {
  const where = '`' + migration.path + '`'
  if (how === 'removed')
    return `This change deletes ${where}, an existing migration that may already have run. ${missesFiles.has(migration.runner) ? `Where it did, ${toolOf(migration.runner)} refuses to run without it.` : 'Databases that ran it differ from newly created ones.'}`
  const consequence = atDifference[migration.runner] ?? 'Databases that ran it do not run it again and differ from newly created ones'
  return `This change edits ${where}, an existing migration that may already have run. ${consequence}.`
}

const riskOf = ({ migration, how }: ChangedMigration): string => {
  if (how === 'removed' ? missesFiles.has(migration.runner) : /flyway|liquibase/.test(migration.runner))
    return 'Deployments stop at the migration step in every environment that ran the old file, until the file is restored.'
  return how === 'removed'
    ? 'New environments miss what this migration created. Code that was tested on a new database can fail in production, or the other way round.'
    : 'Production keeps the old schema, while every new environment gets the new one. Code that was tested on a new database can fail in production.'
}

const isHarmless = ({ commentsOnly, migration }: ChangedMigration): boolean => commentsOnly && !comparesComments.has(migration.runner)

export const editedAppliedMigration = rule({
  id: 'edited-applied-migration',
  check: '5.6',
  alsoServes: ['5.1'],
  severity: 'P1',
  stage: 'preview',
  title: 'Existing migration edited or deleted',
  why: 'Databases that ran the old version do not run the new one. Production then differs from every new environment and from the schema that was tested.',
  fix: 'Restore the file, and put the correction in a new migration.',
  blindSpots: 'The repository does not show whether a database has run the migration; one merged minutes ago may have run nowhere.',
  languages: ['python', 'go', 'java', 'sql'],
  *judge(system, change) {
    for (const test of system.facts('test-evidence'))
      if (test.of === 'migration' && test.file.role === 'test')
        yield { ...evidenceAt(test, `a test runs the migrations: \`${test.by}\``), checks: ['5.6'] }
    if (!change) return
    for (const changed of changedMigrations(system, change)) {
      if (isHarmless(changed)) continue
      const gap: Gap = {
        kind: 'gap',
        at: { path: changed.path, startLine: changed.line, endLine: changed.line },
        subject: `migration ${changed.how}`,
        within: '',
        title: changed.how === 'removed' ? 'Existing migration deleted' : 'Existing migration edited',
        message: messageOf(changed),
        risk: riskOf(changed),
        fix:
          changed.how === 'removed'
            ? 'Restore the file. To undo what it did, add a new migration.'
            : 'Restore the file, and put the correction in a new migration.',
        // Later migrations build on an older one, so it has run. The newest may have been merged a moment ago.
        severity: changed.commentsOnly || changed.isNewest ? 'P2' : 'P1',
      }
      yield gap
    }
  },
})
