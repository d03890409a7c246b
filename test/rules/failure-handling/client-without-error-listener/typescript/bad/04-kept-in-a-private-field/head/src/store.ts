import { Pool } from 'pg'
export class Store {
  private readonly pool: Pool
  constructor(url: string) {
    this.pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5_000 }) // <- finding
  }
  find(id: string) {
    return this.pool.query('select * from orders where id = $1', [id])
  }
}
