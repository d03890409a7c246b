import type { Examples } from '#model/rule'

const knexUp = (what: string, mark = ''): string => `import type { Knex } from 'knex'

export async function up(knex: Knex): Promise<void> {
  await knex.schema.${what}${mark}
}
`

const withDown = (up: string, what: string): string => `${up}
export async function down(knex: Knex): Promise<void> {
  await knex.schema.${what}
}
`

const people = withDown(knexUp("createTable('people', (table) => { table.increments('id') })"), "dropTable('people')")
const first = { 'migrations/1.ts': people }

const typeorm = (name: string, up: string, down?: string): string => `import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ${name} implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('${up}')${down === undefined ? ' // <- finding' : ''}
  }
${
  down === undefined
    ? ''
    : `
  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('${down}')
  }
`
}}
`

const created = typeorm('People1', 'CREATE TABLE people (id int)', 'DROP TABLE people')

const sequelize = (up: string, down: string): string => `module.exports = {
  up: async (queryInterface, Sequelize) => {
    ${up}
  },
${down}}
`

const sequelizeDown = (what: string): string => `  down: async (queryInterface) => {
    ${what}
  },
`

const sequelizePeople = sequelize(
  "await queryInterface.createTable('people', { id: Sequelize.INTEGER })",
  sequelizeDown("await queryInterface.dropTable('people')"),
)

export const migrationWithoutWayBackTypescript: Examples = {
  bad: [
    {
      title: 'Knex: no `down` beside `up`',
      base: first,
      files: { ...first, 'migrations/2.ts': knexUp("createTable('teams', (table) => { table.increments('id') })", ' // <- finding') },
    },
    {
      title: 'TypeORM: the class has one method',
      base: { 'src/migrations/1-people.ts': created },
      files: { 'src/migrations/1-people.ts': created, 'src/migrations/2-teams.ts': typeorm('Teams2', 'CREATE TABLE teams (id int)') },
    },
    {
      title: 'Sequelize',
      base: { 'migrations/1.js': sequelizePeople },
      files: {
        'migrations/1.js': sequelizePeople,
        'migrations/2.js': sequelize("await queryInterface.addColumn('people', 'name', Sequelize.TEXT) // <- finding", ''),
      },
    },
  ],
  good: [
    {
      title: 'with its `down`',
      base: first,
      files: {
        ...first,
        'migrations/2.ts': withDown(knexUp("createTable('teams', (table) => { table.increments('id') })"), "dropTable('teams')"),
      },
    },
    {
      title: 'a repository that goes forward only',
      base: { 'migrations/1.ts': knexUp("createTable('people', (table) => { table.increments('id') })") },
      files: {
        'migrations/1.ts': knexUp("createTable('people', (table) => { table.increments('id') })"),
        'migrations/2.ts': knexUp("createTable('teams', (table) => { table.increments('id') })"),
      },
    },
    {
      title: 'TypeORM with both',
      base: { 'src/migrations/1-people.ts': created },
      files: {
        'src/migrations/1-people.ts': created,
        'src/migrations/2-teams.ts': typeorm('Teams2', 'CREATE TABLE teams (id int)', 'DROP TABLE teams'),
      },
    },
    {
      title: 'a module beside the migrations',
      base: first,
      files: { ...first, 'migrations/names.ts': "export const tables = ['people']\n" },
    },
  ],
}
