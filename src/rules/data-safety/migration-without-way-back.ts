import { evidenceAt, gapAt, rule } from '#model/rule'
import { migrationWithoutWayBackJava } from './examples/migration-without-way-back-java.ts'
import { migrationWithoutWayBackTypescript } from './examples/migration-without-way-back-typescript.ts'
import { migrationWithoutWayBackPython } from './examples/migration-without-way-back-python.ts'
import { waysBack } from '#system/kept-migrations'
import { addedMigrations } from '#system/migrations'
import { hasWayBack, keepsWaysBack, stepsWithoutWayBack } from '#system/ways-back'
import { migrationWithoutWayBackGo } from './examples/migration-without-way-back-go.ts'

const goose = (down: string): string => `-- +goose Up\nCREATE TABLE a (id int);\n${down}`

export const migrationWithoutWayBack = rule({
  id: 'migration-without-way-back',
  check: '5.3',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Migration without a way back, where the others have one',
  why: 'The release is bad, and going back means undoing its migration. The step that this repository relies on for that is missing, and whoever needs it at night has to write it then.',
  fix: 'Write the part that undoes it; where nothing can undo it, say so in the file and in the plan of the rollout, with what to do instead.',
  blindSpots: 'Tools that only go forward (Prisma, Flyway, Drizzle) are left out: their way back is a plan, and it is kept elsewhere.',
  examples: {
    go: migrationWithoutWayBackGo,
    java: migrationWithoutWayBackJava,
    typescript: migrationWithoutWayBackTypescript,
    python: migrationWithoutWayBackPython,
    sql: {
      bad: [
        {
          title: 'golang-migrate: the second file is missing',
          base: { 'migrations/001.up.sql': 'CREATE TABLE a (id int);\n', 'migrations/001.down.sql': 'DROP TABLE a;\n' },
          files: {
            'migrations/001.up.sql': 'CREATE TABLE a (id int);\n',
            'migrations/001.down.sql': 'DROP TABLE a;\n',
            'migrations/002.up.sql': 'CREATE TABLE b (id int); -- <- finding\n',
          },
        },
        {
          title: 'goose',
          base: { 'migrations/1.sql': goose('-- +goose Down\nDROP TABLE a;\n') },
          files: {
            'migrations/1.sql': goose('-- +goose Down\nDROP TABLE a;\n'),
            'migrations/2.sql': '-- +goose Up\nALTER TABLE a ADD COLUMN b int; -- <- finding\n',
          },
        },
        {
          title: 'dbmate, one of two',
          base: { 'db/migrations/1.sql': '-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;\n' },
          files: {
            'db/migrations/1.sql': '-- migrate:up\nCREATE TABLE a (id int);\n-- migrate:down\nDROP TABLE a;\n',
            'db/migrations/2.sql': '-- migrate:up\nALTER TABLE a ADD COLUMN b int;\n-- migrate:down\nALTER TABLE a DROP COLUMN b;\n',
            'db/migrations/3.sql': '-- migrate:up\nALTER TABLE a ADD COLUMN c int; -- <- finding\n',
          },
        },
        {
          title: 'an empty second part is none',
          base: { 'migrations/1.sql': goose('-- +goose Down\nDROP TABLE a;\n') },
          files: {
            'migrations/1.sql': goose('-- +goose Down\nDROP TABLE a;\n'),
            'migrations/2.sql': '-- +goose Up\nCREATE INDEX i ON a (id); -- <- finding\n-- +goose Down\n',
          },
        },
        {
          title: 'sql-migrate',
          base: { 'migrations/1.sql': '-- +migrate Up\nCREATE TABLE a (id int);\n-- +migrate Down\nDROP TABLE a;\n' },
          files: {
            'migrations/1.sql': '-- +migrate Up\nCREATE TABLE a (id int);\n-- +migrate Down\nDROP TABLE a;\n',
            'migrations/2.sql': '-- +migrate Up\nCREATE TABLE b (id int); -- <- finding\n',
          },
        },
      ],
      good: [
        {
          title: 'with its second file',
          base: { 'migrations/001.up.sql': 'CREATE TABLE a (id int);\n', 'migrations/001.down.sql': 'DROP TABLE a;\n' },
          files: {
            'migrations/001.up.sql': 'CREATE TABLE a (id int);\n',
            'migrations/001.down.sql': 'DROP TABLE a;\n',
            'migrations/002.up.sql': 'CREATE TABLE b (id int);\n',
            'migrations/002.down.sql': 'DROP TABLE b;\n',
          },
        },
        {
          title: 'a repository that goes forward only',
          base: { 'migrations/1.sql': goose('') },
          files: { 'migrations/1.sql': goose(''), 'migrations/2.sql': '-- +goose Up\nCREATE TABLE b (id int);\n' },
        },
        {
          title: 'Prisma',
          base: { 'prisma/migrations/1/migration.sql': 'CREATE TABLE a (id int);\n' },
          files: {
            'prisma/migrations/1/migration.sql': 'CREATE TABLE a (id int);\n',
            'prisma/migrations/2/migration.sql': 'CREATE TABLE b (id int);\n',
          },
        },
        {
          title: 'what there is nothing to undo of',
          base: { 'migrations/1.sql': goose('-- +goose Down\nDROP TABLE a;\n') },
          files: { 'migrations/1.sql': goose('-- +goose Down\nDROP TABLE a;\n'), 'migrations/2.sql': '-- +goose Up\nSELECT 1;\n' },
        },
        { title: 'the first one', files: { 'migrations/1.sql': goose('') } },
        {
          title: 'most of the others have none',
          base: {
            'migrations/001.up.sql': 'CREATE TABLE a (id int);\n',
            'migrations/001.down.sql': 'DROP TABLE a;\n',
            'migrations/002.up.sql': 'CREATE TABLE b (id int);\n',
            'migrations/003.up.sql': 'CREATE TABLE c (id int);\n',
          },
          files: {
            'migrations/001.up.sql': 'CREATE TABLE a (id int);\n',
            'migrations/001.down.sql': 'DROP TABLE a;\n',
            'migrations/002.up.sql': 'CREATE TABLE b (id int);\n',
            'migrations/003.up.sql': 'CREATE TABLE c (id int);\n',
            'migrations/004.up.sql': 'CREATE TABLE d (id int);\n',
          },
        },
        {
          title: 'Flyway',
          base: { 'src/main/resources/db/migration/V1__a.sql': 'CREATE TABLE a (id int);\n' },
          files: {
            'src/main/resources/db/migration/V1__a.sql': 'CREATE TABLE a (id int);\n',
            'src/main/resources/db/migration/V2__b.sql': 'CREATE TABLE b (id int);\n',
          },
        },
        {
          title: 'an old one without it stays as it is',
          base: {
            'migrations/1.sql': goose('-- +goose Down\nDROP TABLE a;\n'),
            'migrations/2.sql': goose('').replace(' a ', ' b '),
            'migrations/3.sql': goose('-- +goose Down\nDROP TABLE c;\n').replace(' a ', ' c '),
          },
          files: {
            'migrations/1.sql': goose('-- +goose Down\nDROP TABLE a;\n'),
            'migrations/2.sql': goose('').replace(' a ', ' b '),
            'migrations/3.sql': goose('-- +goose Down\nDROP TABLE c;\n').replace(' a ', ' c '),
            'README.md': '# Orders\n',
          },
        },
      ],
    },
  },
  *judge(system, change) {
    if (!change)
      for (const { migration, at } of waysBack(system)) {
        const [first] = migration.changes
        if (first) yield evidenceAt(first, 'says how it is undone', at)
      }
    if (!change) return
    for (const migration of addedMigrations(system, change).migrations) {
      const [first] = migration.changes
      for (const step of stepsWithoutWayBack(migration, change.base))
        yield gapAt(migration.changes.find(({ within }) => within === step.within) ?? migration.script, {
          subject: 'way back',
          at: step.at,
          message: `The tool cannot undo this by itself, and its change set does not say how, although most others of \`${migration.set}\` that need it do.`,
        })
      if (!first || !keepsWaysBack(migration, change.base)) continue
      if (hasWayBack(migration, system)) yield evidenceAt(first, 'has a part that undoes it')
      else
        yield gapAt(first, {
          subject: 'way back',
          ...(migration.script.oneWayAt ? { at: migration.script.oneWayAt } : {}),
          message: `No part that undoes \`${migration.path.split('/').at(-1) ?? ''}\` was found, although most migrations of \`${migration.set}\` have one.`,
        })
    }
  },
})
