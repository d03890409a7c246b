import { DataSource } from 'typeorm'

export class Records {
  constructor(private readonly dataSource: DataSource, private readonly now: () => Promise<number>) {}

  async touch(keys: readonly string[], since: number): Promise<void> {
    const queryRunner = this.dataSource.createQueryRunner()
    const updatedAt = await this.now()
    if (updatedAt < since) throw new Error('The clock of the database is behind')
    try {
      for (const key of keys) await queryRunner.query('update records set updated_at = $2 where key = $1', [key, updatedAt])
    } finally {
      await queryRunner.release()
    }
  }
}
