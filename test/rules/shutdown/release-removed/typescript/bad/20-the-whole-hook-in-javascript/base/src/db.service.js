import { Pool } from 'pg'

export class DbService {
  constructor() {
    this.pool = new Pool({ connectionString: process.env.DATABASE_URL })
  }

  query(text) {
    return this.pool.query(text)
  }

  async onModuleDestroy() {
    await this.pool.end() // <- finding
  }
}
