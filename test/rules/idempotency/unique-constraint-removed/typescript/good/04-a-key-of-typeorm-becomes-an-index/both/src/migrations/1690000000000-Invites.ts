import { type MigrationInterface, type QueryRunner, Table, TableUnique } from 'typeorm'

export class Invites1690000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(
      new Table({
        name: 'invite',
        columns: [
          { name: 'id', type: 'uuid', isPrimary: true },
          { name: 'team', type: 'uuid' },
          { name: 'email', type: 'varchar' },
        ],
      }),
    )
    await queryRunner.createUniqueConstraint('invite', new TableUnique({ name: 'UQ_invite_email', columnNames: ['team', 'email'] }))
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable('invite')
  }
}
