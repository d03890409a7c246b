import type { Example } from '#model/rule'

type Files = Readonly<Record<string, string>>

/** A change that adds one migration to what was there before. */
const added = (title: string, base: Files, files: Files): Example => ({ title, base, files: { ...base, ...files } })

const orders = 'CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id bigint);\n'
const goose = { 'migrations/1.sql': `-- +goose Up\n${orders}` }
const drizzle = { 'drizzle/meta/_journal.json': '{}', 'drizzle/0000_orders.sql': orders }
const alone = 'CREATE INDEX CONCURRENTLY i ON orders (customer_id);\n'

/** SQL that runs outside a transaction, or in a database that does not mind. */
export const sqlOutsideTransaction: readonly Example[] = [
  added('a view that is refreshed concurrently may be in a transaction', goose, {
    'migrations/2.sql': '-- +goose Up\nREFRESH MATERIALIZED VIEW CONCURRENTLY totals;\n',
  }),
  added(
    'CockroachDB takes the word and needs none',
    { 'db/cockroach/migrations/1.sql': `-- +goose Up\n${orders}` },
    {
      'db/cockroach/migrations/2.sql': `-- +goose Up\n${alone}`,
    },
  ),
  added(
    'END is a COMMIT, and ROLLBACK ends it too',
    { 'migrations/1.sql': orders },
    {
      'migrations/2.sql': `BEGIN;\nALTER TABLE orders ADD COLUMN x int;\nEND;\n${alone}`,
      'migrations/3.sql': `START TRANSACTION;\nSELECT 1;\nROLLBACK;\n${alone}`,
    },
  ),
  added(
    "a block's BEGIN opens none",
    { 'migrations/1.sql': orders },
    {
      'migrations/2.sql': `DO $$\nBEGIN\n  PERFORM 1;\nEND\n$$;\n${alone}`,
      'migrations/3.sql': `CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;\n${alone}`,
    },
  ),
  added('drizzle: behind a COMMIT', drizzle, { 'drizzle/0001_index.sql': `COMMIT;--> statement-breakpoint\n${alone}` }),
  added(
    'drizzle over HTTP, whose migrator opens none',
    {
      ...drizzle,
      'src/migrate.ts':
        "import { drizzle } from 'drizzle-orm/neon-http'\nimport { migrate } from 'drizzle-orm/neon-http/migrator'\nawait migrate(drizzle(process.env.DATABASE_URL ?? ''), { migrationsFolder: 'drizzle' })\n",
    },
    { 'drizzle/0001_index.sql': alone },
  ),
  added(
    'Liquibase and graphile-migrate, told to leave it',
    { 'migrations/1.sql': `--liquibase formatted sql\n--changeset a:1\n${orders}` },
    {
      'migrations/2.sql': `--liquibase formatted sql\n--changeset a:2 runInTransaction:false\n${alone}`,
      'migrations/3.sql': `--! Previous: sha1:1\n--! no-transaction\n${alone}`,
    },
  ),
]

const knexUsers = {
  'migrations/1.ts':
    "import type { Knex } from 'knex'\nexport const up = (knex: Knex) => knex.schema.createTable('users', (t) => { t.increments('id') })\n",
}
const knexIndex = `import type { Knex } from 'knex'
export const up = async (knex: Knex) => {
  await knex.raw('CREATE INDEX CONCURRENTLY users_id ON users (id)')
}
`
const kyselyUsers = {
  'src/db/migrations/1.ts':
    "import type { Kysely } from 'kysely'\nexport async function up(db: Kysely<unknown>) { await db.schema.createTable('users').execute() }\nexport async function down(db: Kysely<unknown>) { await db.schema.dropTable('users').execute() }\n",
}
const kyselyIndex = `import { sql, type Kysely } from 'kysely'
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql\`CREATE INDEX CONCURRENTLY users_id ON users (id)\`.execute(db)
}
export async function down(): Promise<void> {}
`

/** Modules whose statement runs outside a transaction. */
export const modulesOutsideTransaction: readonly Example[] = [
  added('Knex, told so by a constant of another file', knexUsers, {
    'src/db/no-transaction.ts': 'export const noTransaction = { transaction: false }\n',
    'migrations/2.ts': `import { noTransaction } from '../src/db/no-transaction'\nexport const config = noTransaction\n${knexIndex}`,
    'migrations/3.ts': `export { noTransaction as config } from '../src/db/no-transaction'\n${knexIndex}`,
  }),
  added(
    'Knex, told so for all migrations',
    {
      ...knexUsers,
      'knexfile.ts': "export default { client: 'pg', migrations: { directory: 'migrations', disableTransactions: true } }\n",
    },
    { 'migrations/2.ts': knexIndex },
  ),
  added('a connection of its own', knexUsers, {
    'migrations/2.ts': `import { Client } from 'pg'
export const up = async () => {
  const client = new Client()
  await client.connect()
  await client.query('CREATE INDEX CONCURRENTLY users_id ON users (id)')
  await client.end()
}
`,
  }),
  added('what is only told', knexUsers, {
    'migrations/2.ts': `import type { Knex } from 'knex'
export const up = async (knex: Knex) => {
  console.log('CREATE INDEX CONCURRENTLY users_nick ON users (nick)')
  await knex.schema.alterTable('users', (t) => { t.string('nick') })
}
`,
  }),
  added(
    "Kysely's migrator without transactions",
    {
      ...kyselyUsers,
      'src/db/migrate.ts':
        "import { Migrator } from 'kysely'\nimport { db, provider } from './db.js'\nconst migrator = new Migrator({ db, provider })\nawait migrator.migrateToLatest({ disableTransactions: true })\n",
    },
    { 'src/db/migrations/2.ts': kyselyIndex },
  ),
]

/** Modules that run it in one all the same. */
export const modulesInTransaction: readonly Example[] = [
  added(
    'Kysely, whose migrator is told the opposite',
    {
      ...kyselyUsers,
      'src/db/migrate.ts':
        "import { Migrator } from 'kysely'\nimport { db, provider } from './db.js'\nconst migrator = new Migrator({ db, provider })\nawait migrator.migrateToLatest({ disableTransactions: false })\n",
    },
    { 'src/db/migrations/2.ts': kyselyIndex.replace('.execute(db)', '.execute(db) // <- finding') },
  ),
  added(
    'node-pg-migrate, by its builder',
    {
      'migrations/1.ts':
        "import type { MigrationBuilder } from 'node-pg-migrate'\nexport const up = (pgm: MigrationBuilder) => { pgm.createTable('users', { id: 'id' }) }\n",
    },
    {
      'migrations/2.ts': `import type { MigrationBuilder } from 'node-pg-migrate'
export const up = (pgm: MigrationBuilder) => {
  pgm.createIndex('users', 'id', { concurrently: true }) // <- finding
}
`,
    },
  ),
]

const alembic = {
  'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["alembic", "psycopg"]\n',
  'alembic/versions/1_first.py':
    'from alembic import op\nimport sqlalchemy as sa\n\n\ndef upgrade():\n    op.create_table("orders", sa.Column("id", sa.Integer(), primary_key=True))\n\n\ndef downgrade():\n    op.drop_table("orders")\n',
}
const alembicIndex = `from alembic import op


def upgrade():
    op.create_index("orders_id", "orders", ["id"], postgresql_concurrently=True)


def downgrade():
    pass
`
const django = {
  'pyproject.toml': '[project]\nname = "shop"\ndependencies = ["django", "psycopg"]\n',
  'shop/migrations/0001_initial.py':
    'from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    initial = True\n    operations = [\n        migrations.CreateModel(name="Order", fields=[("id", models.AutoField(primary_key=True))]),\n    ]\n',
}

/** Migrations in Python that are run without a transaction by what stands elsewhere. */
export const pythonOutsideTransaction: readonly Example[] = [
  added(
    'Alembic, whose environment opens none',
    {
      ...alembic,
      'alembic/env.py':
        'from alembic import context\nfrom shop.db import engine\n\nwith engine.connect() as connection:\n    context.configure(connection=connection, transactional_ddl=False)\n    context.run_migrations()\n',
    },
    { 'alembic/versions/2_index.py': alembicIndex },
  ),
  added("Alembic, in a block of the repository's own", alembic, {
    'shop/db.py':
      'from contextlib import contextmanager\nfrom alembic import op\n\n\n@contextmanager\ndef outside():\n    with op.get_context().autocommit_block():\n        yield\n',
    'alembic/versions/2_index.py':
      'from alembic import op\nfrom shop.db import outside\n\n\ndef upgrade():\n    with outside():\n        op.create_index("orders_id", "orders", ["id"], postgresql_concurrently=True)\n\n\ndef downgrade():\n    pass\n',
  }),
  added('Alembic, behind a COMMIT of its connection', alembic, {
    'alembic/versions/2_index.py': alembicIndex
      .replace('from alembic import op\n', 'import sqlalchemy as sa\nfrom alembic import op\n')
      .replace('    op.create_index', '    op.get_bind().execute(sa.text("COMMIT"))\n    op.create_index'),
  }),
  added("Django, with a base of the repository's own", django, {
    'shop/bases.py': 'class NonAtomic:\n    atomic = False\n',
    'shop/migrations/0002_index.py':
      'from django.contrib.postgres.operations import AddIndexConcurrently\nfrom django.db import migrations, models\nfrom shop.bases import NonAtomic\n\n\nclass Migration(NonAtomic, migrations.Migration):\n    operations = [\n        AddIndexConcurrently(model_name="order", index=models.Index(fields=["id"], name="i")),\n    ]\n',
  }),
]
