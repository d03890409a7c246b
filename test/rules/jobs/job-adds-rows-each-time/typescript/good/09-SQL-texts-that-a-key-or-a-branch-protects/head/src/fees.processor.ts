import { Process, Processor } from '@nestjs/bull'
import { Job } from 'bull'
import { DataSource } from 'typeorm'

@Processor('fees')
export class FeesProcessor {
  constructor(private readonly source: DataSource) {}

  @Process('late')
  async late(job: Job<{ invoice: string }>) {
    await this.source.query('INSERT INTO late_fees (invoice, cents) VALUES ($1, 500) ON CONFLICT (invoice) DO NOTHING', [job.data.invoice])
  }

  @Process('remind')
  async remind(job: Job<{ invoice: string }>) {
    await this.source.query('INSERT INTO reminders (invoice) VALUES ($1)', [job.data.invoice])
  }

  @Process('escalate')
  async escalate(job: Job<{ invoice: string }>) {
    const claimed = await this.source.query(`UPDATE invoices SET escalated = true WHERE id = $1 AND NOT escalated RETURNING id`, [job.data.invoice])
    if (claimed.length === 0) return
    await this.source.query('INSERT INTO escalations (invoice) VALUES ($1)', [job.data.invoice])
  }
}
