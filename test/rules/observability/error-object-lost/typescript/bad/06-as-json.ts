import { Injectable, Logger } from '@nestjs/common'
import { DataSource } from 'typeorm'

@Injectable()
export class Ledger {
  private readonly logger = new Logger(Ledger.name)
  constructor(private readonly source: DataSource) {}

  async close(year: number) {
    try {
      await this.source.query('SELECT close_year($1)', [year])
    } catch (error) {
      this.logger.error(`closing ${year} failed: ${JSON.stringify(error)}`) // <- finding
      throw error
    }
  }
}
