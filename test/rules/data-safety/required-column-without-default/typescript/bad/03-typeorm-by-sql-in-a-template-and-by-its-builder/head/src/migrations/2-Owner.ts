import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm'
export class Owner2 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE orders
        ADD COLUMN state text NOT NULL DEFAULT 'new',
        ADD COLUMN owner uuid NOT NULL -- <- finding
    `)
  }
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE orders DROP COLUMN owner')
  }
}
