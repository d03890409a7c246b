import { DataSource } from 'typeorm'

export class Transfers {
  constructor(private readonly dataSource: DataSource) {}

  async charge(account: string, amount: number): Promise<void> {
    const runner = this.dataSource.createQueryRunner()
    await runner.connect()
    await runner.startTransaction()
    try {
      await runner.query('update accounts set balance = balance - $2 where id = $1', [account, amount])
      await runner.commitTransaction()
    } catch (error) {
      await runner.rollbackTransaction()
      throw error
    } finally {
      await runner.release()
    }
  }
}
