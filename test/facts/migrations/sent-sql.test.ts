import { describe, expect, it } from 'vitest'
import type { MigrationScript } from '#model/facts/data/schema-change'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { extract } from '#facts/reading/extract'

await loadFrontEnds(['typescript'])

const sentOf = (text: string): MigrationScript['sent'] =>
  extract(text, 'typescript').facts.find((fact) => fact.kind === 'migration-script')?.sent

const typeorm = (
  up: string,
  down = 'await queryRunner.query(`DROP TABLE "a"`)',
): string => `import { MigrationInterface, QueryRunner } from 'typeorm'

export class A1690000000000 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
${up}
  }
  public async down(queryRunner: QueryRunner): Promise<void> {
${down}
  }
}
`

describe('the SQL that a migration in code sends', () => {
  it('is that of its calls, in order and with lines', () => {
    expect(
      sentOf(
        typeorm(
          'await queryRunner.query(`\n  CREATE TABLE "a" ()`)\nawait queryRunner.manager.query("ALTER TABLE a ADD b int", undefined)',
        ),
      ),
    ).toEqual({
      up: {
        statements: [
          { sql: '\n  CREATE TABLE "a" ()', line: 5, isVerbatim: true },
          { sql: 'ALTER TABLE a ADD b int', line: 7 },
        ],
      },
      down: { statements: [{ sql: 'DROP TABLE "a"', line: 10, isVerbatim: true }] },
    })
  })

  it.each([
    [
      'Knex',
      "export const up = (knex) => knex.raw('CREATE TABLE a ()')\nexport const down = (knex) => knex.schema.raw('DROP TABLE a').raw('SELECT 1')",
      2,
    ],
    [
      'Sequelize',
      "module.exports = { async up(queryInterface) { await queryInterface.sequelize.query('CREATE TABLE a ()') }, async down(queryInterface) { await queryInterface.sequelize.transaction(async (transaction) => { await queryInterface.sequelize.query('DROP TABLE a', { transaction }) }) } }",
      1,
    ],
    [
      'MikroORM',
      "import { Migration } from '@mikro-orm/migrations'\nexport class M extends Migration { async up(): Promise<void> { this.addSql('CREATE TABLE a ()') }\n async down(): Promise<void> { this.addSql('DROP TABLE a') } }",
      1,
    ],
    ['node-pg-migrate', "exports.up = (pgm) => { pgm.sql('CREATE TABLE a ()') }\nexports.down = (pgm) => { pgm.sql('DROP TABLE a') }", 1],
  ])('is read for %s', (_, text, undoing) => {
    const sent = sentOf(text)
    expect(sent?.up).toMatchObject({ statements: [{ sql: 'CREATE TABLE a ()' }] })
    expect(sent?.down && 'statements' in sent.down ? sent.down.statements.length : 0).toBe(undoing)
  })

  it('may be a constant', () => {
    expect(sentOf(typeorm('const sql = `CREATE TABLE a ()`\nawait queryRunner.query(sql)'))?.up).toEqual({
      statements: [{ sql: 'CREATE TABLE a ()', line: 6, isVerbatim: true }],
    })
  })

  it.each([
    ['a condition', 'await queryRunner.query("CREATE TABLE a ()")\nif (x) await queryRunner.query("SELECT 1")', 6],
    ['a loop', 'for (const a of b) await queryRunner.query("CREATE TABLE a ()")', 5],
    ['a value from elsewhere', 'await queryRunner.query("CREATE TABLE a ()")\nawait queryRunner.query(`SELECT ${x}`)', 6],
    ['a parameter', 'await queryRunner.query("CREATE TABLE a ()")\nawait queryRunner.query("SELECT $1", [1])', 6],
    ['another method', 'await queryRunner.query("CREATE TABLE a ()")\nawait queryRunner.dropColumn("a", "b")', 6],
    ['another call', 'await queryRunner.query("CREATE TABLE a ()")\nawait other()', 6],
    ['a result that is used', 'const rows = await queryRunner.query("CREATE TABLE a ()")', 5],
    ['an early return', 'if (x) return\nawait queryRunner.query("CREATE TABLE a ()")', 5],
  ])('is unknown with %s', (_, up, line) => {
    expect(sentOf(typeorm(up))?.up).toEqual({ beyond: line })
  })

  it('is unknown for parameters of Knex in the text', () => {
    expect(sentOf("exports.up = (knex) => knex.raw('UPDATE a SET b = ?')\nexports.down = (knex) => knex.raw('DROP TABLE a')")?.up).toEqual({
      beyond: 1,
    })
  })
})
