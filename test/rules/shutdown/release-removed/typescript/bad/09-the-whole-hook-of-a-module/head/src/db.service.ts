import { Injectable } from '@nestjs/common'
import { Pool } from 'pg'
import { Queue } from 'bullmq'

@Injectable()
export class DbService {
  private readonly pool: Pool
  private readonly queue: Queue
  constructor() {
    this.pool = new Pool({ connectionString: process.env.DATABASE_URL })
    this.queue = new Queue('mails')
  }

  query(text: string) {
    return this.pool.query(text)
  }

}
