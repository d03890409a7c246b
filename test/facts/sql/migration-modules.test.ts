import { beforeAll, describe, expect, it } from 'vitest'
import type { FactOf } from '#model/fact'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

beforeAll(() => loadFrontEnds(['typescript']))

const factsOf = (text: string) => extract(text, 'typescript').facts
const changesOf = (text: string): FactOf<'schema-change'>[] => factsOf(text).filter((fact) => fact.kind === 'schema-change')
const upOf = (body: string, parameters: string): FactOf<'schema-change'>[] =>
  changesOf(`export async function up(${parameters}) {\n${body}\n}\n`)

describe('Sequelize', () => {
  it.each([
    [
      `await queryInterface.addColumn('a', 'b', { type: Sequelize.UUID, allowNull: false })`,
      { operation: 'add-column', table: 'a', columns: ['b'], required: true, default: 'none' },
    ],
    [
      `await queryInterface.addColumn({ tableName: 'a', schema: 's' }, 'b', { allowNull: false, defaultValue: 0 })`,
      { table: 's.a', required: true, default: 'constant' },
    ],
    [`await queryInterface.addColumn('a', 'b', { ...options })`, { operation: 'add-column', default: 'unknown' }],
    [`await queryInterface.removeColumn('a', 'b', { transaction })`, { operation: 'drop-column', columns: ['b'] }],
    [`await queryInterface.renameColumn('a', 'b', 'c')`, { operation: 'rename-column', columns: ['b'], name: 'c' }],
    [`await queryInterface.addIndex('a', ['b'], { concurrently: true })`, { operation: 'create-index', columns: ['b'], concurrent: true }],
    [`await queryInterface.addIndex('a', ['b'])`, { operation: 'create-index', concurrent: false }],
    [`await queryInterface.bulkDelete('a', {}, { transaction })`, { operation: 'delete-rows', rows: 'all' }],
    [`await queryInterface.bulkDelete('a', { id: 1 })`, { operation: 'delete-rows', rows: 'some' }],
    ['await queryInterface.sequelize.query(`DROP TABLE a`)', { operation: 'drop-table', table: 'a' }],
  ])('%s', (body, expected) => {
    expect(upOf(body, 'queryInterface, Sequelize')).toMatchObject([expected])
  })
})

describe('Knex', () => {
  it.each([
    [
      `await knex.schema.alterTable('a', (t) => { t.string('b').notNullable(); t.dropColumn('c') })`,
      [
        { operation: 'add-column', required: true, default: 'none' },
        { operation: 'drop-column', columns: ['c'] },
      ],
    ],
    [
      `await knex.schema.alterTable('a', (t) => { t.boolean('b').notNullable().defaultTo(false) })`,
      [{ required: true, default: 'constant' }],
    ],
    [
      `await knex.schema.alterTable('a', (t) => { t.string('b').notNullable().alter() })`,
      [{ operation: 'other' }, { operation: 'set-not-null', redefined: true }],
    ],
    [`await knex.schema.dropTableIfExists('a')`, [{ operation: 'drop-table', table: 'a' }]],
    [`await knex('a').del()`, [{ operation: 'delete-rows', rows: 'all' }]],
    [`await knex('a').where({ id: 1 }).del()`, [{ operation: 'delete-rows', rows: 'some' }]],
  ])('%s', (body, expected) => {
    expect(upOf(body, 'knex')).toMatchObject(expected)
  })
})

describe('Kysely', () => {
  it('reads a chain link by link, each on its own lines', () => {
    const changes = upOf(
      `await db.schema\n  .alterTable('a')\n  .addColumn('b', 'text', (col) => col.notNull())\n  .dropColumn('c')\n  .execute()`,
      'db: Kysely<unknown>',
    )
    expect(changes).toMatchObject([
      { operation: 'add-column', table: 'a', columns: ['b'], required: true, default: 'none', at: { startLine: 4, endLine: 4 } },
      { operation: 'drop-column', columns: ['c'], at: { startLine: 5 } },
    ])
  })
})

describe('TypeORM', () => {
  const migration = (body: string): FactOf<'schema-change'>[] =>
    changesOf(
      `import type { MigrationInterface, QueryRunner } from 'typeorm'\nexport class M1 implements MigrationInterface {\n  async up(queryRunner: QueryRunner) {\n${body}\n  }\n}\n`,
    )

  it('reads SQL of a template with the lines of the file', () => {
    expect(migration('await queryRunner.query(`\n  ALTER TABLE a\n    DROP COLUMN b\n`)')).toMatchObject([
      { operation: 'drop-column', at: { startLine: 6, endLine: 6 } },
    ])
  })

  it('reads the builder', () => {
    expect(
      migration(
        `await queryRunner.addColumn('a', new TableColumn({ name: 'b', type: 'int' }))\nawait queryRunner.addColumn('a', new TableColumn({ name: 'c', type: 'int', isNullable: true }))`,
      ),
    ).toMatchObject([
      { operation: 'add-column', columns: ['b'], required: true },
      { operation: 'add-column', columns: ['c'], required: false },
    ])
  })
})

it('reads node-pg-migrate', () => {
  const changes = upOf(
    `pgm.addColumns('a', { b: { type: 'text', notNull: true }, c: 'text' })\npgm.createIndex('a', 'b', { concurrently: true })\npgm.noTransaction()`,
    'pgm',
  )
  expect(changes).toMatchObject([
    { operation: 'add-column', columns: ['b'], required: true, default: 'none' },
    { operation: 'add-column', columns: ['c'], required: false },
    { operation: 'create-index', concurrent: true },
  ])
})

it('tells the way back from the way', () => {
  const text = `module.exports = { up: async (queryInterface) => { await queryInterface.dropTable('a') }, down: async (queryInterface) => { await queryInterface.dropTable('b') } }`
  expect(changesOf(text).map(({ table, direction }) => `${table} ${direction}`)).toEqual(['a up', 'b down'])
})

it('leaves what it cannot read as a procedure, and guards as guards', () => {
  expect(
    upOf('if (await bad()) throw new Error("no")\nawait queryRunner.query(`DROP TABLE ${name}`)', 'queryRunner').map(
      ({ operation }) => operation,
    ),
  ).toEqual(['guard', 'procedure'])
})

it('knows what a template creates, whatever is put into it', () => {
  expect(upOf('await sql`create materialized view public.v as (${query}) with no data`.execute(db)', 'db: Kysely<unknown>')).toMatchObject([
    { operation: 'create-view', table: 'v' },
    { operation: 'procedure' },
  ])
})

it('finds no migration in other code', () => {
  expect(
    factsOf(
      `export const run = (queryInterface) => queryInterface.dropTable('a')\nexport const query = () => db.query('DROP TABLE b')\n`,
    ).filter((fact) => fact.kind === 'schema-change' || fact.kind === 'migration-script'),
  ).toEqual([])
})

describe('tables that code declares', () => {
  const tablesOf = (text: string) =>
    factsOf(text).flatMap((fact) => (fact.kind === 'data-model' ? [[fact.table, fact.columns.map(({ column }) => column)]] : []))

  it.each([
    [
      `import { pgTable, text } from 'drizzle-orm/pg-core'\nexport const users = pgTable('users', { id: text('id').primaryKey(), fullName: text() })`,
      'users',
      ['id', 'fullName', 'full_name'],
    ],
    [
      `import { Entity, Column } from 'typeorm'\n@Entity('users')\nclass User {\n  @Column({ name: 'mail' }) email: string\n  @Column({ select: false }) secret: string\n  plain: string\n}`,
      'users',
      ['mail'],
    ],
    [
      `import { Table, Column, DataType } from 'sequelize-typescript'\n@Table({ tableName: 'users' })\nclass User {\n  @Column email: string\n  @Column(DataType.VIRTUAL) shown: string\n}`,
      'users',
      ['email'],
    ],
  ])('%s', (text, table, columns) => {
    expect(tablesOf(text)).toEqual([[table, columns]])
  })

  it('knows where a Prisma model is queried', () => {
    expect(
      factsOf('export const f = () => prisma.pollView.create({ data: {} })\nexport const g = () => list.items.count()').filter(
        (fact) => fact.kind === 'model-use',
      ),
    ).toMatchObject([{ model: 'pollView', at: { startLine: 1 } }])
  })
})
