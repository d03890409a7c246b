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

  @Cron('0 6 * * *')
  async remind() {
    await this.ds.transaction(async (em) => {
      const due = await em.query(
        `SELECT id, contact FROM invoices WHERE status = 'overdue' AND reminded_at IS NULL LIMIT 50 FOR UPDATE SKIP LOCKED`,
      )
      for (const invoice of due) {
        await this.mailer.remind(invoice.id, invoice.contact)
        await em.query('UPDATE invoices SET reminded_at = now() WHERE id = $1', [invoice.id])
      }
    })
  }
}
