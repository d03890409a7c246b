import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Create1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('CREATE TABLE orders (id bigint PRIMARY KEY, total numeric NOT NULL)')
  }

  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE orders')
  }
}
