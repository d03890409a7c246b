import { Pool, type PoolClient } from 'pg'

export class UnitOfWork {
  private client: PoolClient | undefined
  constructor(private readonly pool: Pool) {}

  async begin(): Promise<void> {
    const client = await this.pool.connect()
    this.client = client
    await client.query('begin')
  }

  async open(): Promise<PoolClient> {
    const client = await this.pool.connect()
    return client
  }

  async end(): Promise<void> {
    await this.client?.query('commit')
    this.client?.release()
  }
}
