import { Injectable } from '@nestjs/common'
import { Pool } from 'pg'

@Injectable()
export class Archive {
  readonly pool = new Pool({ connectionString: process.env.ARCHIVE_URL })

  async onApplicationShutdown() {
    await this.pool.end()
  }
}
