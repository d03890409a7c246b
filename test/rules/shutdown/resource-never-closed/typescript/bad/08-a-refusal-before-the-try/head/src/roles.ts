import { DataSource, type QueryRunner } from 'typeorm'
import type { Role } from './role.js'

export class Roles {
  constructor(private readonly dataSource: DataSource) {}

  async rename(id: string, name: string): Promise<void> {
    const queryRunner = this.dataSource.createQueryRunner() // <- finding
    await queryRunner.connect()
    const role = await this.read(id, queryRunner)
    if (!role) throw new Error('Role not found')
    try {
      await queryRunner.startTransaction()
      await queryRunner.query('update roles set name = $2 where id = $1', [id, name])
      await queryRunner.commitTransaction()
    } catch (error) {
      await queryRunner.rollbackTransaction()
      throw error
    } finally {
      await queryRunner.release()
    }
  }

  private async read(id: string, queryRunner: QueryRunner): Promise<Role | undefined> {
    const [role] = await queryRunner.query('select id, name from roles where id = $1', [id])
    return role
  }
}
