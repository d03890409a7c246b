import { Pool } from 'pg'

export class MonthlyReport {
  constructor(private readonly pool: Pool) {}

  async total(month: string): Promise<number> {
    const client = await this.pool.connect() // <- finding
    const result = await client.query('select sum(total) as total from invoices where month = $1', [month])
    return Number(result.rows[0].total)
  }
}
