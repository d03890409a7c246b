import type { MigrationInterface, QueryRunner } from 'typeorm'
export class Init1 implements MigrationInterface {
  async up(queryRunner: QueryRunner) { await queryRunner.query('CREATE TABLE orders (id int)') }
  async down(queryRunner: QueryRunner) { await queryRunner.query('DROP TABLE orders') }
}
