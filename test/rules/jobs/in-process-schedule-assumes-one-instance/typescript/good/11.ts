import { Injectable } from '@nestjs/common'
import { Cron } from '@nestjs/schedule'
import { PrismaClient } from '@prisma/client'

@Injectable()
export class UsageService {
  constructor(private readonly prisma: PrismaClient) {}

  @Cron('0 0 * * *')
  async rollUp() {
    const usage = await this.prisma.usage.groupBy({ by: ['accountId', 'day'], _sum: { units: true } })
    for (const row of usage) {
      await this.prisma.dailyUsage.upsert({
        where: { accountId_day: { accountId: row.accountId, day: row.day } },
        create: { accountId: row.accountId, day: row.day, units: row._sum.units },
        update: { units: row._sum.units },
      })
    }
  }
}
