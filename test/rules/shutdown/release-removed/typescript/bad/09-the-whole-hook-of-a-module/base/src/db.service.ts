import { Injectable, OnModuleDestroy } from '@nestjs/common'
import { Pool } from 'pg'
import { Queue } from 'bullmq'

@Injectable()
export class DbService implements OnModuleDestroy {
  private readonly pool: Pool
  private readonly queue: Queue
  constructor() {
    this.pool = new Pool({ connectionString: process.env.DATABASE_URL })
    this.queue = new Queue('mails')
  }

  query(text: string) {
    return this.pool.query(text)
  }

  async onModuleDestroy() {
    await this.queue.close() // <- finding
    await this.pool.end()
  }
}
