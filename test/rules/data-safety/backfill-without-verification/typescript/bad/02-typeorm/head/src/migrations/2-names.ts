import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Names2 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE people ADD COLUMN name text')
    await queryRunner.query('UPDATE people SET name = first || last') // <- finding
  }

  public async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE people DROP COLUMN name')
  }
}
