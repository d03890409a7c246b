import { Pool } from 'pg'
export class Store {
  pool: Pool
  constructor(url: string) {
    this.pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5_000 })
  }
}
