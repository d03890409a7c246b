import { Injectable } from '@nestjs/common'
import { Pool } from 'pg'

@Injectable()
export class Reports {
  readonly pool = new Pool({ connectionString: process.env.REPORTS_URL })

  async onApplicationShutdown() {
    await this.pool.end()
  }
}
