import { DataSource } from 'typeorm'

export class Transfers {
  constructor(private readonly dataSource: DataSource) {}

  async transfer(from: string, to: string, amount: number): Promise<void> {
    const runner = this.dataSource.createQueryRunner() // <- finding
    await runner.connect()
    await runner.startTransaction()
    const [account] = await runner.query('select balance from accounts where id = $1 for update', [from])
    if (account.balance < amount) throw new Error('Balance too low')
    await runner.query('update accounts set balance = balance - $2 where id = $1', [from, amount])
    await runner.query('update accounts set balance = balance + $2 where id = $1', [to, amount])
    await runner.commitTransaction()
    await runner.release()
  }
}
