import { Injectable } from '@nestjs/common'
import { Pool } from 'pg'

@Injectable()
export class Database {
  private readonly pool = new Pool({ connectionString: process.env.DATABASE_URL })

  query(text: string) {
    return this.pool.query(text)
  }

  async onModuleDestroy() {
    await this.pool.end()
  }
}
