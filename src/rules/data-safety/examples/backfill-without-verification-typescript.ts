import type { Examples } from '#model/rule'

const migration = (...steps: readonly string[]): string => `import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
${steps.map((step) => `  ${step}`).join('\n')}
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.alterTable('people', (table) => { table.dropColumn('name') })
}
`

const base = {
  'migrations/1.ts': migration(
    "await knex.schema.createTable('people', (table) => { table.increments('id'); table.text('first'); table.text('last') })",
  ),
  'package.json': '{ "name": "shop", "dependencies": { "knex": "3.1.0", "pg": "8.16.0" } }\n',
}
const addName = "await knex.schema.alterTable('people', (table) => { table.text('name') })"
const fill = 'await knex.raw("UPDATE people SET name = first || last")'

const typeorm = (name: string, ...statements: readonly string[]): string => `import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ${name} implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
${statements.map((statement) => `    ${statement}`).join('\n')}
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE people DROP COLUMN name')
  }
}
`

const typeormPeople = typeorm('People1', "await queryRunner.query('CREATE TABLE people (id int, first text, last text)')")

export const backfillWithoutVerificationTypescript: Examples = {
  bad: [
    { title: 'a statement of Knex', base, files: { ...base, 'migrations/2.ts': migration(addName, `${fill} // <- finding`) } },
    {
      title: 'TypeORM',
      base: { 'src/migrations/1-people.ts': typeormPeople },
      files: {
        'src/migrations/1-people.ts': typeormPeople,
        'src/migrations/2-names.ts': typeorm(
          'Names2',
          "await queryRunner.query('ALTER TABLE people ADD COLUMN name text')",
          "await queryRunner.query('UPDATE people SET name = first || last') // <- finding",
        ),
      },
    },
    {
      title: 'into a new table',
      base,
      files: {
        ...base,
        'migrations/2.ts': migration(
          "await knex.raw('CREATE TABLE names (id int, name text)')",
          "await knex.raw('INSERT INTO names (id, name) SELECT id, first FROM people') // <- finding",
        ),
      },
    },
  ],
  good: [
    {
      title: 'required afterwards, which fails when something is missing',
      base,
      files: {
        ...base,
        'migrations/2.ts': migration(addName, fill, "await knex.raw('ALTER TABLE people ALTER COLUMN name SET NOT NULL')"),
      },
    },
    {
      title: 'what is missing ends the migration',
      base,
      files: {
        ...base,
        'migrations/2.ts': migration(
          addName,
          fill,
          "const [{ count }] = await knex('people').whereNull('name').count()",
          "if (Number(count) > 0) throw new Error('names are missing')",
        ),
      },
    },
    { title: 'no data at all', base, files: { ...base, 'migrations/2.ts': migration(addName) } },
    {
      title: 'a constant',
      base,
      files: { ...base, 'migrations/2.ts': migration('await knex.raw("UPDATE people SET first = \'\' WHERE first IS NULL")') },
    },
  ],
}
