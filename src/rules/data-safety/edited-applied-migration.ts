import { evidenceAt, rule, type Gap } from '#model/rule'
import { changedMigrations, type ChangedMigration } from '#system/changed-migrations'

/**
 * What tools that keep a checksum of what they ran do at a difference. Flyway's is one of the whole text, comments included. Liquibase's is one of
 * the change's own content, and Prisma's deployment only warns: there an edit of comments alone has no consequence.
 */
const atDifference: Readonly<Record<string, string>> = {
  flyway: 'the migration tool keeps a checksum of what it ran, and stops the deployment at the difference',
  liquibase: 'the migration tool keeps a checksum of what it ran, and stops the deployment at the difference',
  prisma: 'databases that ran it will not run it again, and the migration tool warns of the difference at every deployment',
}
const comparesComments: ReadonlySet<string> = new Set(['flyway'])
/** Tools that refuse to go on when a migration that they ran is gone. */
const missesFiles: ReadonlySet<string> = new Set(['flyway', 'knex', 'kysely'])

const messageOf = ({ migration, how }: ChangedMigration): string => {
  const where = '`' + migration.path.split('/').slice(-2).join('/') + '`'
  if (how === 'removed')
    return `${where} stood at the merge base, so databases may have run it; this change removes it.${missesFiles.has(migration.runner) ? ' The migration tool refuses to go on when something that it ran is gone.' : ' Databases that ran it and databases that are made anew will differ.'}`
  const consequence =
    atDifference[migration.runner] ?? 'databases that ran it will not run it again, and differ from those that are made anew'
  return `${where} stood at the merge base, so databases may have run it; here it is edited: ${consequence}.`
}

const isHarmless = ({ commentsOnly, migration }: ChangedMigration): boolean => commentsOnly && !comparesComments.has(migration.runner)

export const editedAppliedMigration = rule({
  id: 'edited-applied-migration',
  check: '5.6',
  alsoServes: ['5.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'A migration that may have run already is changed',
  why: 'Production ran the old text and will not run the new one: from here on its schema and that of every other environment differ, and what was tested is not what runs. Tools that keep checksums complain, or stop the deployment.',
  fix: 'Put the file back as it was, and make the correction in a new migration.',
  blindSpots: 'Whether a database has run it is not to be seen: one that was merged minutes ago may have run nowhere.',
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
        message: messageOf(changed),
        // Others were built on an older one: it has run. The newest may be one that was merged a moment ago.
        severity: changed.commentsOnly || changed.isNewest ? 'P2' : 'P1',
      }
      yield gap
    }
  },
})
