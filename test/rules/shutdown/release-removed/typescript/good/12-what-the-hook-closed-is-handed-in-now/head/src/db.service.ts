import { Injectable } from '@nestjs/common'
import { Pool } from 'pg'

@Injectable()
export class DbService {
  constructor(private readonly pool: Pool) {}

  query(text: string) {
    return this.pool.query(text)
  }
}
