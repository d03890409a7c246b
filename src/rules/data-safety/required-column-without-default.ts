import { evidenceAt, gapAt, rule } from '#model/rule'
import { requiredColumnWithoutDefaultJava } from './examples/required-column-without-default-java.ts'
import { groupBy } from '#system/group'
import { filledColumns } from '#system/kept-migrations'
import { addedMigrations } from '#system/migrations'
import { newRequiredColumns, type RequiredColumn } from '#system/new-required-columns'
import { requiredColumnWithoutDefaultPython } from './examples/required-column-without-default-python.ts'
import { firstUse, inAnExample, usedThroughRelation } from './examples/migrations-left-alone.ts'
import { requiredColumnWithoutDefaultGo } from './examples/required-column-without-default-go.ts'

type Columns = readonly [RequiredColumn, ...RequiredColumn[]]

const messageOf = ([first, ...others]: Columns): string => {
  const more = others.slice(0, 6).map(({ change, column }) => `\`${change.table}.${column}\` (line ${change.at.startLine})`)
  const rest = others.length > more.length ? ` and ${others.length - more.length} more` : ''
  const name = `\`${first.change.table}.${first.column}\`${more.length > 0 ? ` (also ${more.join(', ')}${rest})` : ''}`
  if (first.isRefused)
    return `New column ${name} is NOT NULL without a default, on a table from before this change: if it has a single row, PostgreSQL refuses the statement and the deployment stops here. If it has none, inserts of the version that still runs fail, as it does not know the column.`
  if (first.by === 'add-column')
    return `New column ${name} is NOT NULL without a default, on a table from before this change: the version that still runs inserts rows without it, and those inserts fail.`
  return `Column ${name} is new in this change and is required without a default from here on: the version that still runs inserts rows without it, and those inserts fail.`
}

export const requiredColumnWithoutDefault = rule({
  id: 'required-column-without-default',
  check: '5.1',
  alsoServes: ['5.2'],
  severity: 'P1',
  stage: 'stable',
  title: 'New column is required at once, without a default',
  why: 'The database of production has rows, and a version that still writes: either the migration fails half-way through the deployment (and many tools then refuse every later one), or every insert of the running version fails until the rollout is over.',
  fix: 'Add the column nullable or with a default; require it in a later release, when every running version writes it and the old rows are filled.',
  examples: {
    go: requiredColumnWithoutDefaultGo,
    java: requiredColumnWithoutDefaultJava,
    python: requiredColumnWithoutDefaultPython,
    sql: {
      bad: [
        usedThroughRelation('ALTER TABLE "Ticket" ADD COLUMN "endsAt" timestamptz NOT NULL; -- <- finding\n'),
        {
          title: 'added as required',
          base: { 'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n',
            'migrations/002.sql':
              'ALTER TABLE tickets\n  ADD COLUMN note text,\n  ADD COLUMN expires_at timestamptz NOT NULL; -- <- finding\n',
          },
        },
        {
          title: 'added, filled and required in one change, in two files',
          base: { 'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY, owner bigint);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY, owner bigint);\n',
            'migrations/002.sql': 'ALTER TABLE tickets ADD COLUMN owner_id uuid;\n',
            'migrations/003.sql':
              'UPDATE tickets SET owner_id = u.uid FROM users u WHERE u.id = tickets.owner;\nALTER TABLE tickets ALTER COLUMN owner_id SET NOT NULL; -- <- finding\n',
          },
        },
        {
          title: 'a default that is taken away again',
          base: {
            'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
            'prisma/migrations/1/migration.sql': 'CREATE TABLE "T" (id int);\n',
          },
          files: {
            'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n',
            'prisma/migrations/1/migration.sql': 'CREATE TABLE "T" (id int);\n',
            'prisma/migrations/2/migration.sql':
              'ALTER TABLE "T" ADD COLUMN "kind" TEXT NOT NULL DEFAULT \'a\';\nALTER TABLE "T" ALTER COLUMN "kind" DROP DEFAULT; -- <- finding\n',
          },
        },
        {
          title: 'one of several added at once',
          base: { 'migrations/001_init.sql': 'CREATE TABLE parcels (id bigserial PRIMARY KEY);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE parcels (id bigserial PRIMARY KEY);\n',
            'migrations/002.sql':
              "ALTER TABLE parcels ADD COLUMN carrier text NOT NULL DEFAULT 'post';\nALTER TABLE parcels ADD COLUMN depot_id bigint NOT NULL; -- <- finding\n",
          },
        },
        {
          title: 'a reference that every row must have',
          base: { 'migrations/001_init.sql': 'CREATE TABLE teams (id int PRIMARY KEY);\nCREATE TABLE members (id int);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE teams (id int PRIMARY KEY);\nCREATE TABLE members (id int);\n',
            'migrations/002.sql': 'ALTER TABLE members ADD COLUMN team_id int NOT NULL REFERENCES teams (id); -- <- finding\n',
          },
        },
      ],
      good: [
        inAnExample('ALTER TABLE orders ADD COLUMN owner bigint NOT NULL;\n'),
        firstUse('ALTER TABLE "Ticket" ADD COLUMN "endsAt" timestamptz NOT NULL;\n'),
        {
          title: 'a check that nothing violates says nothing of the column',
          base: { 'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n',
            'migrations/002.sql': 'ALTER TABLE tickets ADD COLUMN weight int CHECK (weight > 0);\n',
          },
        },
        {
          title: 'required no longer',
          base: { 'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY, body text NOT NULL);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY, body text NOT NULL);\n',
            'migrations/002.sql': 'ALTER TABLE tickets ALTER COLUMN body DROP NOT NULL;\n',
          },
        },
        {
          title: 'with a default, generated, or nullable',
          base: { 'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n',
            'migrations/002.sql':
              "ALTER TABLE tickets ADD COLUMN a text NOT NULL DEFAULT '', ADD COLUMN b timestamptz, ADD COLUMN c int NOT NULL GENERATED ALWAYS AS (id * 2) STORED, ADD COLUMN d bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY;\n",
          },
        },
        {
          title: 'a table of this change',
          base: { 'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n',
            'migrations/002.sql': 'CREATE TABLE notes (id bigserial);\nALTER TABLE notes ADD COLUMN body text NOT NULL;\n',
          },
        },
        {
          title: 'required in a later release',
          base: { 'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY, body text);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY, body text);\n',
            'migrations/002.sql': 'ALTER TABLE tickets ALTER COLUMN body SET NOT NULL;\n',
          },
        },
        {
          title: 'required with a default that stays',
          base: { 'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n',
            'migrations/002.sql':
              "ALTER TABLE tickets ADD COLUMN kind text;\nALTER TABLE tickets ALTER COLUMN kind SET DEFAULT 'a';\nUPDATE tickets SET kind = 'a';\nALTER TABLE tickets ALTER COLUMN kind SET NOT NULL;\n",
          },
        },
        {
          title: 'a trigger gives it its value',
          base: { 'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n' },
          files: {
            'migrations/001_init.sql': 'CREATE TABLE tickets (id bigserial PRIMARY KEY);\n',
            'migrations/002.sql':
              "ALTER TABLE tickets ADD COLUMN tenant text NOT NULL DEFAULT 'main';\nCREATE TRIGGER fill_tenant BEFORE INSERT ON tickets FOR EACH ROW EXECUTE FUNCTION fill_tenant();\nALTER TABLE tickets ALTER COLUMN tenant DROP DEFAULT;\n",
          },
        },
        {
          title: 'the part that undoes',
          base: {
            'migrations/001_init.sql': '-- migrate:up\nCREATE TABLE t (id bigserial, a jsonb NOT NULL);\n-- migrate:down\nDROP TABLE t;\n',
          },
          files: {
            'migrations/001_init.sql': '-- migrate:up\nCREATE TABLE t (id bigserial, a jsonb NOT NULL);\n-- migrate:down\nDROP TABLE t;\n',
            'migrations/002.sql':
              '-- migrate:up\nALTER TABLE t ADD COLUMN b int;\n-- migrate:down\nALTER TABLE t ADD COLUMN a jsonb NOT NULL;\n',
          },
        },
      ],
    },
    typescript: {
      bad: [
        {
          title: 'Sequelize',
          base: {
            'server/migrations/20240101-init.js':
              "module.exports = { async up(queryInterface, Sequelize) { await queryInterface.createTable('shares', { id: Sequelize.UUID }) }, async down(queryInterface) { await queryInterface.dropTable('shares') } }\n",
          },
          files: {
            'server/migrations/20240101-init.js':
              "module.exports = { async up(queryInterface, Sequelize) { await queryInterface.createTable('shares', { id: Sequelize.UUID }) }, async down(queryInterface) { await queryInterface.dropTable('shares') } }\n",
            'server/migrations/20240201-document.js': `module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.addColumn('shares', 'documentId', { type: Sequelize.UUID, allowNull: false }) // <- finding
    await queryInterface.addColumn('shares', 'views', { type: Sequelize.INTEGER, allowNull: false, defaultValue: 0 })
  },
  async down(queryInterface) {
    await queryInterface.removeColumn('shares', 'documentId')
  },
}
`,
          },
        },
        {
          title: 'Kysely',
          base: {
            'src/db/migrations/001.ts':
              "import type { Kysely } from 'kysely'\nexport async function up(db: Kysely<unknown>) { await db.schema.createTable('profile').execute() }\nexport async function down(db: Kysely<unknown>) { await db.schema.dropTable('profile').execute() }\n",
          },
          files: {
            'src/db/migrations/001.ts':
              "import type { Kysely } from 'kysely'\nexport async function up(db: Kysely<unknown>) { await db.schema.createTable('profile').execute() }\nexport async function down(db: Kysely<unknown>) { await db.schema.dropTable('profile').execute() }\n",
            'src/db/migrations/002.ts': `import type { Kysely } from 'kysely'
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('profile')
    .addColumn('joinedVia', 'varchar')
    .addColumn('createdAt', 'varchar', (col) => col.notNull()) // <- finding
    .execute()
}
export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('profile').dropColumn('createdAt').execute()
}
`,
          },
        },
        {
          title: 'TypeORM, by SQL in a template and by its builder',
          base: {
            'src/migrations/1-Init.ts':
              "import type { MigrationInterface, QueryRunner } from 'typeorm'\nexport class Init1 implements MigrationInterface {\n  async up(queryRunner: QueryRunner) { await queryRunner.query('CREATE TABLE orders (id int)') }\n  async down(queryRunner: QueryRunner) { await queryRunner.query('DROP TABLE orders') }\n}\n",
          },
          files: {
            'src/migrations/1-Init.ts':
              "import type { MigrationInterface, QueryRunner } from 'typeorm'\nexport class Init1 implements MigrationInterface {\n  async up(queryRunner: QueryRunner) { await queryRunner.query('CREATE TABLE orders (id int)') }\n  async down(queryRunner: QueryRunner) { await queryRunner.query('DROP TABLE orders') }\n}\n",
            'src/migrations/2-Owner.ts': `import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm'
export class Owner2 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(\`
      ALTER TABLE orders
        ADD COLUMN state text NOT NULL DEFAULT 'new',
        ADD COLUMN owner uuid NOT NULL -- <- finding
    \`)
  }
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE orders DROP COLUMN owner')
  }
}
`,
          },
        },
      ],
      good: [
        {
          title: 'Knex: nullable, with a default, and the way back',
          base: {
            'migrations/1.ts':
              "import type { Knex } from 'knex'\nexport const up = (knex: Knex) => knex.schema.createTable('users', (t) => { t.increments('id') })\nexport const down = (knex: Knex) => knex.schema.dropTable('users')\n",
          },
          files: {
            'migrations/1.ts':
              "import type { Knex } from 'knex'\nexport const up = (knex: Knex) => knex.schema.createTable('users', (t) => { t.increments('id') })\nexport const down = (knex: Knex) => knex.schema.dropTable('users')\n",
            'migrations/2.ts': `import type { Knex } from 'knex'
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => {
    table.string('nick')
    table.boolean('active').notNullable().defaultTo(true)
  })
}
export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('users', (table) => {
    table.string('old').notNullable()
    table.dropColumn('nick')
  })
}
`,
          },
        },
        {
          title: 'options that are put together elsewhere',
          base: {
            'server/migrations/1.js':
              "module.exports = { async up(queryInterface, Sequelize) { await queryInterface.createTable('shares', {}) }, async down() {} }\n",
          },
          files: {
            'server/migrations/1.js':
              "module.exports = { async up(queryInterface, Sequelize) { await queryInterface.createTable('shares', {}) }, async down() {} }\n",
            'server/migrations/2.js':
              "const { required } = require('../columns')\nmodule.exports = { async up(queryInterface, Sequelize) { await queryInterface.addColumn('shares', 'a', { ...required, allowNull: false }) }, async down() {} }\n",
          },
        },
      ],
    },
  },
  *judge(system, change) {
    if (!change) for (const one of filledColumns(system)) yield evidenceAt(one, `new required column of \`${one.table}\` has a default`)
    const columns = newRequiredColumns(addedMigrations(system, change), change)
    for (const column of columns) if (column.isFilled) yield evidenceAt(column.change, 'new required column has a default')
    // Columns that one migration adds in one way are one finding.
    const open = columns.filter((column) => !column.isFilled)
    for (const group of groupBy(open, ({ change: at, by, isRefused }) => JSON.stringify([at.at.path, by, isRefused])))
      yield gapAt(group[0].change, { subject: `require ${group[0].change.table}.${group[0].column}`, message: messageOf(group) })
  },
})
