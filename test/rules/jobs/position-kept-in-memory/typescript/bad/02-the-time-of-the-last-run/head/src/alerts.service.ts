import { Injectable } from '@nestjs/common'
import { Cron } from '@nestjs/schedule'
import { Mailer } from './mailer'
import { PrismaService } from './prisma.service'

@Injectable()
export class AlertsService {
  private lastRun = new Date() // <- finding

  constructor(private readonly prisma: PrismaService) {}

  @Cron('*/5 * * * *')
  async run() {
    const now = new Date()
    const failed = await this.prisma.payment.findMany({ where: { status: 'failed', updatedAt: { gt: this.lastRun } } })
    for (const payment of failed) await sendMail(payment.customer, 'failed')
    this.lastRun = now
  }
}
