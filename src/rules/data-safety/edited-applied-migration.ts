import { evidenceAt, rule, type Gap } from '#model/rule'
import { editedAppliedMigrationPython } from './examples/edited-applied-migration-python.ts'
import { editedAppliedMigrationJava } from './examples/edited-applied-migration-java.ts'
import { changedMigrations, type ChangedMigration } from '#system/changed-migrations'
import { editOfBothParts, harmlessEdits } from './examples/migrations-left-alone.ts'
import { editedAppliedMigrationGo } from './examples/edited-applied-migration-go.ts'

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
  examples: {
    python: editedAppliedMigrationPython,
    go: editedAppliedMigrationGo,
    java: editedAppliedMigrationJava,
    sql: {
      bad: [
        editOfBothParts,
        {
          title: 'edited',
          base: { 'prisma/migrations/1/migration.sql': 'CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n' },
          files: { 'prisma/migrations/1/migration.sql': 'CREATE TABLE a (id int);\nCREATE TABLE b (id bigint); -- <- finding\n' },
        },
        {
          title: 'a comment alone, where a checksum is kept',
          base: { 'src/main/resources/db/migration/V1__init.sql': 'CREATE TABLE a (id int);\n' },
          files: { 'src/main/resources/db/migration/V1__init.sql': '-- the first table -- <- finding\nCREATE TABLE a (id int);\n' },
        },
        {
          title: 'one of several that differ',
          base: { 'migrations/001.up.sql': 'CREATE TABLE a (id int);\n', 'migrations/002.up.sql': 'CREATE TABLE b (id int);\n' },
          files: {
            'migrations/001.up.sql': 'CREATE TABLE a (id int);\n',
            'migrations/002.up.sql': 'CREATE TABLE b (id int);\nCREATE INDEX c ON b (id); -- <- finding\n',
          },
        },
        {
          title: 'taken away',
          base: {
            'migrations/001.up.sql': 'CREATE TABLE a (id int);\n',
            'migrations/002.up.sql': 'CREATE TABLE b (id int); -- <- finding\n',
            'migrations/003.up.sql': 'CREATE TABLE c (id int);\n',
          },
          files: { 'migrations/001.up.sql': 'CREATE TABLE a (id int);\n', 'migrations/003.up.sql': 'CREATE TABLE c (id int);\n' },
        },
        {
          title: 'a default put into an old one',
          base: {
            'db/migrations/1.sql': '-- migrate:up\nALTER TABLE a ADD COLUMN b int;\n-- migrate:down\nALTER TABLE a DROP COLUMN b;\n',
            'db/migrations/2.sql': '-- migrate:up\nCREATE TABLE c (id int);\n-- migrate:down\nDROP TABLE c;\n',
          },
          files: {
            'db/migrations/1.sql':
              '-- migrate:up\nALTER TABLE a ADD COLUMN b int DEFAULT 0; -- <- finding\n-- migrate:down\nALTER TABLE a DROP COLUMN b;\n',
            'db/migrations/2.sql': '-- migrate:up\nCREATE TABLE c (id int);\n-- migrate:down\nDROP TABLE c;\n',
          },
        },
      ],
      good: [
        ...harmlessEdits,
        {
          title: 'a new one beside it',
          base: { 'migrations/001.sql': 'CREATE TABLE a (id int);\n' },
          files: { 'migrations/001.sql': 'CREATE TABLE a (id int);\n', 'migrations/002.sql': 'ALTER TABLE a ADD COLUMN b int;\n' },
        },
        {
          title: 'only a comment, where no checksum is kept',
          base: { 'migrations/001.sql': 'CREATE TABLE a (id int);\n' },
          files: { 'migrations/001.sql': '-- the first table\nCREATE TABLE a (id int);\n' },
        },
        {
          title: 'only a blank in a comment, where the deployment does not stop for it',
          base: { 'prisma/migrations/1_init/migration.sql': '--The first table\nCREATE TABLE a (id int);\n' },
          files: { 'prisma/migrations/1_init/migration.sql': '-- The first table\nCREATE TABLE a (id int);\n' },
        },
        {
          title: 'a repeatable one',
          base: { 'db/migration/R__views.sql': 'CREATE OR REPLACE VIEW a AS SELECT 1 AS x;\n' },
          files: { 'db/migration/R__views.sql': 'CREATE OR REPLACE VIEW a AS SELECT 2 AS x;\n' },
        },
        {
          title: 'the part that undoes, in a file of its own',
          base: { 'migrations/001.up.sql': 'CREATE TABLE a (id int);\n', 'migrations/001.down.sql': 'DROP TABLE b;\n' },
          files: { 'migrations/001.up.sql': 'CREATE TABLE a (id int);\n', 'migrations/001.down.sql': 'DROP TABLE a;\n' },
        },
        {
          title: 'squashed: all written anew as one',
          base: {
            'migrations/001.sql': 'CREATE TABLE a (id int);\n',
            'migrations/002.sql': 'CREATE TABLE b (id int);\n',
            'migrations/003.sql': 'CREATE TABLE c (id int);\n',
          },
          files: { 'migrations/100_baseline.sql': 'CREATE TABLE a (id int);\nCREATE TABLE b (id int);\nCREATE TABLE c (id int);\n' },
        },
        {
          title: 'most of a folder goes, and another folder has a name of it as well',
          base: {
            'a/migrations/001.sql': 'CREATE TABLE a (id int);\n',
            'a/migrations/002.sql': 'CREATE TABLE b (id int);\n',
            'a/migrations/003.sql': 'CREATE TABLE c (id int);\n',
            'a/migrations/004.sql': 'CREATE TABLE d (id int);\n',
            'b/migrations/001.sql': 'CREATE TABLE e (id int);\n',
          },
          files: { 'a/migrations/004.sql': 'CREATE TABLE d (id int);\n', 'b/migrations/001.sql': 'CREATE TABLE e (id int);\n' },
        },
        {
          title: 'queries of an application are no migrations',
          base: { 'src/queries/users.sql': 'SELECT 1;\n' },
          files: { 'src/queries/users.sql': 'DELETE FROM sessions;\n' },
        },
        {
          title: 'only formatted',
          base: { 'migrations/001.sql': 'create table a (id int, name text);\n' },
          files: { 'migrations/001.sql': 'create table a (\n  id int,\n  name text\n);\n' },
        },
        {
          title: 'moved to another folder',
          base: { 'migrations/001.sql': 'CREATE TABLE a (id int);\n', 'migrations/002.sql': 'CREATE TABLE b (id int);\n' },
          files: { 'db/migrations/001.sql': 'CREATE TABLE a (id int);\n', 'db/migrations/002.sql': 'CREATE TABLE b (id int);\n' },
        },
      ],
    },
  },
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
