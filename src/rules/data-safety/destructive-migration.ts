import { evidenceAt, gapAt, rule } from '#model/rule'
import { columnsDropped } from './examples/columns-in-statements.ts'
import { joinExamples } from './examples/join-examples.ts'
import { destructiveMigrationJava } from './examples/destructive-migration-java.ts'
import { groupBy } from '#system/group'
import { addedMigrations } from '#system/migrations'
import { isOutOfUse } from '#system/data-use'
import { dataLosses, type DataLoss } from '#system/data-loss'
import type { Place } from '#model/source-file'
import { destructiveMigrationPython } from './examples/destructive-migration-python.ts'
import { harmlessDrops, usedThroughRelation } from './examples/migrations-left-alone.ts'
import { destructiveMigrationGo } from './examples/destructive-migration-go.ts'

type Losses = readonly [DataLoss, ...DataLoss[]]

const placeText = (at: Place): string => `${at.path}:${at.startLine}`

const nameOf = ({ change, column }: DataLoss): string => (column === undefined ? `\`${change.table}\`` : `\`${change.table}.${column}\``)

const thing = ([first, ...others]: Losses): string => {
  const more = others.slice(0, 6).map((loss) => `${nameOf(loss)} (line ${loss.change.at.startLine})`)
  const rest = others.length > more.length ? ` and ${others.length - more.length} more` : ''
  return `${first.column === undefined ? 'table' : 'column'} ${nameOf(first)}${more.length > 0 ? `, and also ${more.join(', ')}${rest}` : ''}`
}

/** What the version that runs while the migration is applied does with it. */
const useOf = (use: DataLoss['before']): string => {
  if (use.state !== 'used') return ''
  const where = `(${placeText(use.at)} at the merge base)`
  if (use.by === 'statement') return `the running version names it in a statement ${where}`
  if (use.by === 'queried') return `the version that runs while the migration is applied queries it ${where}`
  if (use.by === 'mapped')
    return `the version that runs while the migration is applied has a model of it, though no query of it was found ${where}`
  return `in the version that runs while the migration is applied its model names it in every query that does not choose its fields ${where}`
}

const messageOf = (losses: Losses): string => {
  const [{ change, before, after, safeguard, isRemade }] = losses
  if (isEmptying(change))
    return `Every row of ${losses.map(nameOf).slice(0, 6).join(', ')} from before this change is deleted${change.cascade ? ', and with CASCADE those of every table that refers to it' : ''}; neither a copy nor a precondition was found in this migration.`
  const goes = `This drops ${thing(losses)}${change.cascade ? ' with everything that depends on it (CASCADE)' : ''}`
  const copied = safeguard ? ` (${safeguard.note})` : ''
  if (isRemade)
    return `${goes}${copied} and makes it anew under the same name: the values that it has are lost${before.state === 'used' ? `, and ${useOf(before)}` : ''}.`
  if (after.state === 'used' && (after.by === 'view' || after.by === 'routine' || after.by === 'trigger'))
    return `${goes}${copied}, but a ${after.by === 'routine' ? 'function' : after.by} of the database still uses it (${placeText(after.at)}).`
  if (after.state === 'used') return `${goes}${copied}, but the code of this very change still uses it (${placeText(after.at)}).`
  if (before.state === 'used') return `${goes}${copied} in the same release that stops using it: ${useOf(before)}.`
  return `${goes}, which was there before this change; whether running code still uses it could not be told, and no copy was found.`
}

const isEmptying = ({ operation }: DataLoss['change']): boolean => operation === 'truncate' || operation === 'delete-rows'

/** A drop that running code survives is the last step of a plan; one that it does not survive is this rule's. */
const isInUse = ({ before, after }: DataLoss): boolean => before.state === 'used' || after.state === 'used'

/** What nothing tells of: neither a model, nor the migration that made it, in a dialect that is known; or what its own name tells to be put aside. */
const isUntold = (loss: DataLoss): boolean =>
  !isInUse(loss) &&
  loss.before.state === 'unknown' &&
  !(
    loss.existed &&
    loss.column === undefined &&
    !isOutOfUse(loss.change.table) &&
    (loss.migration.dialect === 'postgres' || loss.migration.dialect === 'mysql')
  )

const severityOf = (loss: DataLoss): 'P0' | 'P1' | 'P2' => {
  if (isEmptying(loss.change)) return loss.existed ? 'P1' : 'P2'
  if (!isInUse(loss)) return 'P2'
  const isOnlyMapped = loss.after.state !== 'used' && loss.before.state === 'used' && loss.before.by === 'mapped'
  return isOnlyMapped ? 'P2' : loss.safeguard ? 'P1' : 'P0'
}

export const destructiveMigration = rule({
  id: 'destructive-migration',
  check: '5.4',
  alsoServes: ['5.1', '5.2', '5.5'],
  severity: 'P0',
  stage: 'stable',
  title: 'Migration destroys data that is in use',
  why: 'The migration runs while the old version still serves: its queries fail on what is gone until the rollout ends. Rolling back the code does not bring the data back, so there is no way back but a restore.',
  fix: 'Split it over two releases: first one that no longer reads or writes it (in an ORM: out of the model, or marked ignored), and only when that runs everywhere a migration that drops it, after a copy or a backup that was tried.',
  blindSpots:
    'Use is told from models (Prisma and other table definitions); SQL in strings, queries that a library makes with the client it is handed, and other services on the same database are not seen.',
  examples: {
    go: joinExamples(destructiveMigrationGo, columnsDropped('go')),
    java: joinExamples(destructiveMigrationJava, columnsDropped('java')),
    python: joinExamples(destructiveMigrationPython, columnsDropped('python')),
    typescript: columnsDropped('typescript'),
    sql: {
      bad: [
        {
          title: 'a column that the Prisma model has until this change',
          base: {
            'prisma/schema.prisma':
              'datasource db {\n  provider = "postgresql"\n}\n\nmodel Customer {\n  id    String @id\n  phone String?\n}\n',
            'prisma/migrations/20250101000000_init/migration.sql': 'CREATE TABLE "Customer" ("id" TEXT PRIMARY KEY, "phone" TEXT);\n',
          },
          files: {
            'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n\nmodel Customer {\n  id String @id\n}\n',
            'prisma/migrations/20250101000000_init/migration.sql': 'CREATE TABLE "Customer" ("id" TEXT PRIMARY KEY, "phone" TEXT);\n',
            'prisma/migrations/20250301000000_phone/migration.sql':
              '-- AlterTable\nALTER TABLE "Customer" DROP COLUMN "phone"; -- <- finding\n',
          },
        },
        usedThroughRelation('ALTER TABLE "Ticket" DROP COLUMN expires; -- <- finding\n'),
        {
          title: 'a table that a model still maps',
          base: {
            'prisma/schema.prisma': 'model Ledger {\n  id Int @id\n  @@map("ledger")\n}\n',
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE ledger (id int PRIMARY KEY);\n',
          },
          files: {
            'prisma/schema.prisma': 'model Ledger {\n  id Int @id\n  @@map("ledger")\n}\n',
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE ledger (id int PRIMARY KEY);\n',
            'prisma/migrations/2_drop/migration.sql': 'DROP TABLE ledger; -- <- finding\n',
          },
        },
        {
          title: 'a table that the version before queries',
          base: {
            'prisma/schema.prisma': 'model PollView {\n  id Int @id\n  @@map("poll_views")\n}\n',
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE poll_views (id int PRIMARY KEY);\n',
            'src/views.ts': "import { prisma } from './db.js'\nexport const track = () => prisma.pollView.create({ data: {} })\n",
          },
          files: {
            'prisma/schema.prisma': 'model Poll {\n  id Int @id\n}\n',
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE poll_views (id int PRIMARY KEY);\n',
            'prisma/migrations/2_drop/migration.sql': 'DROP TABLE poll_views; -- <- finding\n',
            'src/views.ts': 'export const track = () => undefined\n',
          },
        },
        {
          title: 'dropped and made anew, which empties it; each on its own line of one statement',
          base: {
            'prisma/schema.prisma': 'model Member {\n  id   Int @id\n  role String\n}\n',
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE "Member" (id int PRIMARY KEY, role text NOT NULL);\n',
          },
          files: {
            'prisma/schema.prisma': 'enum Role {\n  USER\n  ADMIN\n}\n\nmodel Member {\n  id   Int @id\n  role Role\n}\n',
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE "Member" (id int PRIMARY KEY, role text NOT NULL);\n',
            'prisma/migrations/2_role/migration.sql':
              'CREATE TYPE "Role" AS ENUM (\'USER\', \'ADMIN\');\nALTER TABLE "Member"\n  DROP COLUMN role, -- <- finding\n  ADD COLUMN role "Role" NOT NULL DEFAULT \'USER\';\n',
          },
        },
        {
          title: 'all rows of an old table',
          base: { 'migrations/001_init.sql': 'CREATE TABLE audit_entries (id bigint PRIMARY KEY);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE audit_entries (id bigint PRIMARY KEY);\n',
            'migrations/002_clean.sql': 'TRUNCATE audit_entries CASCADE; -- <- finding\n',
          },
        },
        {
          title: 'a MySQL table, read without PostgreSQL',
          base: { 'migrations/001_init.sql': 'CREATE TABLE `invoices` (`id` int NOT NULL AUTO_INCREMENT) ENGINE=InnoDB;\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE `invoices` (`id` int NOT NULL AUTO_INCREMENT) ENGINE=InnoDB;\n',
            'migrations/002_drop.sql': 'DROP TABLE IF EXISTS `invoices`; -- <- finding\n',
          },
        },
      ],
      good: [
        ...harmlessDrops,
        {
          title: 'the last step of a plan: the version before no longer knows the column',
          base: {
            'prisma/schema.prisma': 'model Customer {\n  id String @id\n  phone String? @ignore\n}\n',
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE "Customer" ("id" TEXT PRIMARY KEY, "phone" TEXT);\n',
          },
          files: {
            'prisma/schema.prisma': 'model Customer {\n  id String @id\n}\n',
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE "Customer" ("id" TEXT PRIMARY KEY, "phone" TEXT);\n',
            'prisma/migrations/2_phone/migration.sql': 'ALTER TABLE "Customer" DROP COLUMN "phone";\n',
          },
        },
        {
          title: 'a table that the same change has made',
          base: { 'migrations/001_init.sql': 'CREATE TABLE a (id int);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE a (id int);\n',
            'migrations/002_b.sql': 'CREATE TABLE b (id int);\n',
            'migrations/003_b_again.sql': 'DROP TABLE b;\nCREATE TABLE b (id bigint);\n',
          },
        },
        {
          title: "SQLite's way to change a table: made anew, filled, exchanged",
          base: { 'prisma/migrations/1_init/migration.sql': 'CREATE TABLE "Post" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);\n' },
          files: {
            'prisma/migrations/1_init/migration.sql': 'CREATE TABLE "Post" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);\n',
            'prisma/migrations/2_title/migration.sql':
              'PRAGMA foreign_keys=OFF;\nCREATE TABLE "new_Post" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "title" TEXT);\nINSERT INTO "new_Post" ("id") SELECT "id" FROM "Post";\nDROP TABLE "Post";\nALTER TABLE "new_Post" RENAME TO "Post";\n',
          },
        },
        {
          title: 'the part that undoes',
          base: { 'migrations/001_init.sql': '-- +goose Up\nCREATE TABLE a (id int);\n-- +goose Down\nDROP TABLE a;\n' },
          files: {
            'migrations/001_init.sql': '-- +goose Up\nCREATE TABLE a (id int);\n-- +goose Down\nDROP TABLE a;\n',
            'migrations/002_b.sql':
              '-- +goose Up\nALTER TABLE a ADD COLUMN b text;\n-- +goose Down\nALTER TABLE a DROP COLUMN b;\nDROP TABLE a;\n',
          },
        },
        {
          title: 'a narrower delete, and a table of the session',
          base: { 'migrations/001_init.sql': 'CREATE TABLE orders (id int, state text);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE orders (id int, state text);\n',
            'migrations/002_clean.sql':
              "CREATE TEMP TABLE doomed AS SELECT id FROM orders WHERE state = 'draft';\nDELETE FROM orders WHERE id IN (SELECT id FROM doomed);\nDROP TABLE doomed;\n",
          },
        },
        {
          title: 'kept in a copy first',
          base: { 'migrations/001_init.sql': 'CREATE TABLE audit_entries (id bigint PRIMARY KEY);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE audit_entries (id bigint PRIMARY KEY);\n',
            'migrations/002_clean.sql': 'CREATE TABLE audit_entries_2024 AS SELECT * FROM audit_entries;\nTRUNCATE audit_entries;\n',
          },
        },
        {
          title: 'migrations that were there before, and a down file',
          base: { 'migrations/001_init.up.sql': 'CREATE TABLE a (id int);\n', 'migrations/002_x.up.sql': 'DROP TABLE a;\n' },
          files: {
            'migrations/001_init.up.sql': 'CREATE TABLE a (id int);\n',
            'migrations/002_x.up.sql': 'DROP TABLE a;\n',
            'migrations/003_c.up.sql': 'CREATE TABLE c (id int);\n',
            'migrations/003_c.down.sql': 'DROP TABLE c;\n',
          },
        },
        {
          title: 'the first migration of all',
          files: { 'migrations/001_init.sql': 'DROP TABLE IF EXISTS users;\nCREATE TABLE users (id int);\nTRUNCATE settings;\n' },
        },
        {
          title: "a test's own schema",
          base: { 'test/migrations/001.sql': 'CREATE TABLE a (id int);\n' },
          files: { 'test/migrations/001.sql': 'CREATE TABLE a (id int);\n', 'test/migrations/002.sql': 'DROP TABLE a;\n' },
        },
      ],
    },
  },
  *judge(system, change) {
    const open: DataLoss[] = []
    for (const loss of dataLosses(system, change, addedMigrations(system, change))) {
      if (isUntold(loss)) continue
      const isPlanned = !isEmptying(loss.change) && !isInUse(loss) && (loss.before.state === 'unused' || loss.safeguard !== undefined)
      if (isPlanned || (loss.safeguard && isEmptying(loss.change)))
        yield evidenceAt(loss.change, loss.safeguard?.note ?? 'the version before this change no longer uses it', loss.safeguard?.change.at)
      else open.push(loss)
    }
    // What goes by one migration for one reason is one finding.
    const reasonOf = ({ column, before, after, isRemade, safeguard }: DataLoss): unknown => [
      column === undefined,
      before.state,
      before.state === 'used' && before.by,
      after.state,
      isRemade,
      safeguard === undefined,
    ]
    for (const losses of groupBy(open, (loss) =>
      JSON.stringify([loss.change.at.path, isEmptying(loss.change), severityOf(loss), reasonOf(loss)]),
    ))
      yield gapAt(losses[0].change, { severity: severityOf(losses[0]), message: messageOf(losses) })
  },
})
