import { expect, it } from 'vitest'
import { tempRepository, type TempRepository } from '../support/temp-repository.ts'
import { isInstalled, runCli } from './run-cli.ts'

/** For what is judged about steps that were replayed: that needs no other Node and no package, and each replay takes seconds. */
const itFromSource = it.skipIf(isInstalled)

const first = 'CREATE TABLE orders (id bigserial PRIMARY KEY, note text);\n'
const manifest = '{"name":"orders","dependencies":{"pg":"8.0.0"}}\n'

/** A repository with one migration on `main`, and a branch with more. */
const change = (files: Readonly<Record<string, string | null>>, base: Readonly<Record<string, string>> = {}): TempRepository => {
  const repository = tempRepository()
  repository.write({
    'package.json': manifest,
    'migrations/001_orders.up.sql': first,
    'migrations/001_orders.down.sql': 'DROP TABLE orders;\n',
    ...base,
  })
  repository.commit()
  repository.git('checkout', '--quiet', '-b', 'topic')
  repository.write(files)
  repository.commit()
  return repository
}

const migrations = (repository: TempRepository, ...args: readonly string[]) =>
  runCli(repository.dir, ['migrations', '--no-cache', '--base=main', '--head=topic', ...args])

it('prints what each new migration does, and fails for one that cannot be applied', async () => {
  const repository = change({
    'migrations/002_note.up.sql': 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);\n',
    'migrations/002_note.down.sql': 'ALTER TABLE orders ALTER COLUMN note TYPE text;\n',
    'migrations/003_paid.up.sql': 'ALTER TABLE orders ADD COLUMN paid boolean NOT NULL;\n',
    'migrations/003_paid.down.sql': 'ALTER TABLE orders DROP COLUMN paid;\n',
  })
  const { code, stdout } = await migrations(repository)
  expect(stdout).toContain('migrations (golang-migrate)\n  1 step of the base applies.\n')
  expect(stdout).toMatch(/002_note\.up\.sql +yes +orders: access exclusive +rewrites orders +yes\n/)
  expect(stdout).toMatch(/003_paid\.up\.sql +not with rows/)
  expect(stdout).toContain('003_paid.up.sql:1: column "paid" of relation "orders" contains null values\n')
  expect(code).toBe(1)
})

itFromSource('replays the migrations of two branches in one order, and names one that its tool would skip', async () => {
  const repository = change({ 'migrations/002_paid.up.sql': 'ALTER TABLE orders ADD paid boolean;\n' })
  repository.git('checkout', '--quiet', 'main')
  repository.write({ 'migrations/003_paid.up.sql': 'ALTER TABLE orders ADD paid text;\n' })
  repository.commit()
  const { code, stdout } = await migrations(repository)
  expect(stdout).toContain('  2 steps of the base apply.\n')
  expect(stdout).toContain('002_paid.up.sql:1: column "paid" of relation "orders" already exists\n')
  expect(stdout).toContain('`002_paid.up.sql` has a lower version than `003_paid.up.sql` of the base. golang-migrate never applies it')
  expect(code).toBe(1)
})

itFromSource('does not take an edit of the base branch for one of the change', async () => {
  const repository = change({ 'migrations/002_a.up.sql': 'ALTER TABLE orders ADD a int;\n' })
  repository.git('checkout', '--quiet', 'main')
  repository.write({ 'migrations/001_orders.up.sql': `-- the first table\n${first}` })
  repository.commit()
  const { stdout } = await migrations(repository)
  expect(stdout).toMatch(/002_a\.up\.sql +yes/)
  expect(stdout).not.toContain('was edited')
})

itFromSource('names code of the running version that the new schema breaks', async () => {
  const repository = change(
    {
      'src/list.ts': "import { Pool } from 'pg'\n\nexport const list = (pool: Pool) => pool.query('SELECT id FROM orders')\n",
      'migrations/002_note.up.sql': 'ALTER TABLE orders DROP COLUMN note;\n',
      'migrations/002_note.down.sql': 'ALTER TABLE orders ADD COLUMN note text;\n',
    },
    { 'src/list.ts': "import { Pool } from 'pg'\n\nexport const list = (pool: Pool) => pool.query('SELECT id, note FROM orders')\n" },
  )
  const { stdout } = await migrations(repository)
  expect(stdout).toContain(
    '  Running version (base): does not fit the new schema.\n    `orders.note` is gone, and src/list.ts:3 uses it.\n',
  )
})

const prismaSchema = (...fields: readonly string[]): string =>
  'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n\ngenerator client {\n  provider = "prisma-client-js"\n}\n\n' +
  `model Order {\n  id Int @id @default(autoincrement())\n${fields.map((field) => `  ${field}\n`).join('')}\n  @@map("orders")\n}\n`

itFromSource('names columns of models that no migration adds, and required ones that the running version does not set', async () => {
  const lock = { 'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n' }
  const code = {
    'src/place.ts':
      "import { PrismaClient } from '@prisma/client'\n\nconst prisma = new PrismaClient()\nexport const place = () => prisma.order.create({ data: {} })\n",
  }
  const repository = tempRepository()
  repository.write({
    ...lock,
    ...code,
    'package.json': manifest,
    'prisma/schema.prisma': prismaSchema('note String?'),
    'prisma/migrations/20260101000000_orders/migration.sql': 'CREATE TABLE "orders" ("id" SERIAL PRIMARY KEY, "note" TEXT);\n',
  })
  repository.commit()
  repository.git('checkout', '--quiet', '-b', 'topic')
  repository.write({
    'prisma/schema.prisma': prismaSchema('note String?', 'total Int', 'paid Boolean'),
    'prisma/migrations/20260201000000_paid/migration.sql':
      'ALTER TABLE "orders" ADD COLUMN "paid" BOOLEAN NOT NULL DEFAULT false;\nALTER TABLE "orders" ALTER COLUMN "paid" DROP DEFAULT;\n',
  })
  repository.commit()
  const { stdout } = await migrations(repository)
  expect(stdout).toContain(
    '`orders.paid` has no default and may not be NULL. Inserts through the model at prisma/schema.prisma:10 do not set it.',
  )
  expect(stdout).toContain(
    '  Models without a migration:\n    prisma/schema.prisma:13 has the column `orders.total`, which these migrations do not make.\n',
  )
})

itFromSource('says that code was not compared if a step was not applied', async () => {
  const { stdout } = await migrations(change({ 'migrations/002_a.up.sql': 'ALTER TABLE missing ADD a int;\n' }))
  expect(stdout).toContain('A step was not applied, so the code was not compared with the schema.')
})

it('prints JSON, and passes when all apply', async () => {
  const { code, stdout } = await migrations(change({ 'migrations/002_a.up.sql': 'CREATE TABLE a (id int);\n' }), '--format=json')
  expect(JSON.parse(stdout)).toMatchObject({
    series: [{ folder: 'migrations', steps: [{ isNew: false }, { isNew: true, outcome: 'applies', reversal: { state: 'none' } }] }],
  })
  expect(code).toBe(0)
})

itFromSource('replays the version of an edited migration that databases have run', async () => {
  const { stdout } = await migrations(
    change({
      'migrations/001_orders.up.sql': 'CREATE TABLE renamed (id int);\n',
      'migrations/002_a.up.sql': 'ALTER TABLE orders ADD a int;\n',
    }),
  )
  expect(stdout).toMatch(/002_a\.up\.sql +yes/)
  expect(stdout).toContain(
    '`migrations/001_orders.up.sql` was edited. Databases that ran it keep the old version, so the old version is replayed.',
  )
})

itFromSource('names what it cannot replay, and does not pass', async () => {
  const { code, stdout } = await migrations(
    change(
      {
        'shop/migrations/0002_b.py':
          'from django.db import migrations\n\nclass Migration(migrations.Migration):\n    operations = [migrations.RunSQL("SELECT 1")]\n',
        'mysql/migrations/002_a.sql': 'ALTER TABLE a ADD b int;\n',
      },
      { 'mysql/migrations/001_a.sql': 'CREATE TABLE `a` (id int) ENGINE=InnoDB;\n' },
    ),
  )
  expect(stdout).toContain('Written for MySQL. Only PostgreSQL is replayed; the rules still read these migrations.')
  expect(stdout).toContain('Written in Python for Django. Its SQL exists only once the program runs, and Readiness does not run it.')
  expect(code).toBe(3)
})

itFromSource('is turned off by the configuration of the base, and only by that', async () => {
  const off = 'migrations:\n  replay: off\n'
  const added = { 'migrations/002_a.up.sql': 'CREATE TABLE a (id int);\n' }
  const byBase = await migrations(change({ ...added, '.github/readiness.yml': null }, { '.github/readiness.yml': off }))
  expect(byBase.stdout).toContain('The configuration of the base turns the replay off (`migrations.replay: off`).')
  const byChange = await migrations(change({ ...added, '.github/readiness.yml': off }))
  expect(byChange.stdout).toMatch(/002_a\.up\.sql +yes/)
})

it('replays the change sets that a change adds to a changelog of Liquibase, and those that it runs again', async () => {
  const root = 'src/main/resources/db'
  const log = (sets: string): string => `databaseChangeLog:\n${sets}`
  const table =
    '  - changeSet:\n      id: 1\n      author: a\n      changes:\n        - createTable:\n            tableName: item\n            columns:\n' +
    '              - column:\n                  name: id\n                  type: bigint\n'
  const column =
    '  - changeSet:\n      id: 2\n      author: a\n      changes:\n        - addColumn:\n            tableName: item\n            columns:\n' +
    '              - column:\n                  name: paid\n                  type: boolean\n                  constraints:\n                    nullable: false\n'
  const view = (text: string): string =>
    `--liquibase formatted sql\n--changeset a:v runOnChange:true\nCREATE OR REPLACE VIEW v AS ${text};\n`
  const repository = change(
    { [`${root}/tables.yaml`]: log(table + column), [`${root}/views.sql`]: view('SELECT 2 AS x') },
    {
      [`${root}/changelog-master.yaml`]: log('  - include:\n      file: db/tables.yaml\n  - include:\n      file: db/views.sql\n'),
      [`${root}/tables.yaml`]: log(table),
      [`${root}/views.sql`]: view('SELECT 1 AS x'),
    },
  )
  const { code, stdout } = await migrations(repository)
  expect(stdout).toContain(`${root} (liquibase)\n  2 steps of the base apply.\n`)
  expect(stdout).toMatch(/tables\.yaml::2::a +not with rows/)
  expect(stdout).toContain('tables.yaml::2::a:16: column "paid" of relation "item" contains null values\n')
  expect(stdout).toMatch(/views\.sql::v::a +yes/)
  expect(code).toBe(1)
})

it('replays a step of TypeORM that only sends literal SQL, and names the line that does more', async () => {
  const step = (name: string, up: string): string =>
    `import { MigrationInterface, QueryRunner } from 'typeorm'\n\nexport class ${name} implements MigrationInterface {\n` +
    `  public async up(queryRunner: QueryRunner): Promise<void> {\n    ${up}\n  }\n` +
    `  public async down(queryRunner: QueryRunner): Promise<void> {\n    await queryRunner.query('DROP TABLE item')\n  }\n}\n`
  const repository = change({
    'migrations/001_orders.up.sql': null,
    'migrations/001_orders.down.sql': null,
    'src/migrations/1-Item.ts': step(
      'Item1690000000001',
      'await queryRunner.query(`CREATE TABLE item (id uuid DEFAULT uuid_generate_v4())`)',
    ),
    'src/migrations/2-More.ts': step(
      'More1690000000002',
      'await queryRunner.query(`ALTER TABLE item ADD a int`)\n    await queryRunner.dropTable("b")',
    ),
  })
  const { code, stdout } = await migrations(repository)
  expect(stdout).toMatch(/1-Item\.ts +yes +none +none +yes\n/)
  expect(stdout).toContain(
    '2-More.ts: Written in JavaScript for TypeORM. Line 6 does more than send a literal text, and Readiness does not run the program.',
  )
  expect(code).toBe(3)
})

it('names a changelog that grows without limit as unknown, and does not hang', async () => {
  const log = (inside: string): string =>
    `<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">${inside}</databaseChangeLog>\n`
  const set = (id: string, sql: string): string => `<changeSet id="${id}" author="a"><sql>${sql}</sql></changeSet>`
  const doubling = Array.from({ length: 60 }, (_, index) => `<property name="p${index + 1}" value="\${p${index}}\${p${index}}"/>`)
  const path = 'src/main/resources/db/changelog.xml'
  const one = set('1', 'CREATE TABLE item (id bigint)')
  const hostile = log(`<property name="p0" value="SELECT 1;"/>${doubling.join('')}${one}${set('2', '${p60}')}`)
  const { code, stdout } = await migrations(change({ [path]: hostile }, { [path]: log(one) }))
  // Which of the two limits is met first depends on how busy the machine is.
  expect(stdout).toMatch(
    /the root folder \(liquibase\)\n {2}Not replayed: The changelogs were not read: (they nest too deep, or a value in them is too long|reading them took more than 900 MB of memory)\.\n/,
  )
  expect(code).toBe(3)
})
