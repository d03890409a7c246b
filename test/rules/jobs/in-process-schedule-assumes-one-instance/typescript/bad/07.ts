import { Injectable } from '@nestjs/common'
import { Cron } from '@nestjs/schedule'
import { PrismaClient } from '@prisma/client'

@Injectable()
export class UsageService {
  constructor(private readonly prisma: PrismaClient) {}

  @Cron('0 0 * * *') // <- finding
  async rollUp() {
    const usage = await this.prisma.usage.groupBy({ by: ['accountId'], _sum: { units: true } })
    for (const row of usage) {
      await this.prisma.invoiceLine.create({ data: { accountId: row.accountId, units: row._sum.units } })
    }
  }
}
