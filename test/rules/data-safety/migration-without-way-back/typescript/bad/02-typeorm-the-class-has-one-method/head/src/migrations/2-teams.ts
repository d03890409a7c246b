import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Teams2 implements MigrationInterface {
  public async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE teams (id int)') // <- finding
  }
}
