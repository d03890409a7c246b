import { Process, Processor } from '@nestjs/bull'
import { Job } from 'bull'
import { DataSource } from 'typeorm'

@Processor('fees')
export class FeesProcessor {
  constructor(private readonly source: DataSource) {}

  @Process('late') // <- finding
  async late(job: Job<{ invoice: string }>) {
    await this.source.query('INSERT INTO late_fees (invoice, cents) VALUES ($1, 500)', [job.data.invoice])
  }
}
