import { Injectable } from '@nestjs/common'
import { Cron } from '@nestjs/schedule'
import { DataSource } from 'typeorm'
import { Mailer } from './mailer'

@Injectable()
export class DunningService {
  constructor(
    private readonly ds: DataSource,
    private readonly mailer: Mailer,
  ) {}

  @Cron('0 6 * * *') // <- finding
  async remind() {
    const due = await this.ds.query(`SELECT id, contact FROM invoices WHERE status = 'overdue'`)
    for (const invoice of due) await this.mailer.remind(invoice.id, invoice.contact)
  }
}
