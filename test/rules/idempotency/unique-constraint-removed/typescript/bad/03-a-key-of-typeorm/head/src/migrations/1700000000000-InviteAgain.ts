import { type MigrationInterface, type QueryRunner, TableUnique } from 'typeorm'

export class InviteAgain1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropUniqueConstraint('invite', 'UQ_invite_email') // <- finding
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createUniqueConstraint('invite', new TableUnique({ name: 'UQ_invite_email', columnNames: ['team', 'email'] }))
  }
}
