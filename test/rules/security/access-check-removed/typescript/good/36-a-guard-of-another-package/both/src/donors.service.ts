import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'
@Injectable()
export class DonorsService {
  constructor(private readonly db: DataSource) {}
  all() { return this.db.query('select * from donors') }
  merge(id: string, into: string) { return this.db.query('update donors set merged_into = $2 where id = $1', [id, into]) }
}
