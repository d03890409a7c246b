import { Injectable } from '@nestjs/common'
import { Cron } from '@nestjs/schedule'
import { DataSource } from 'typeorm'
import { PriceCache } from './price-cache'

@Injectable()
export class WarmService {
  constructor(
    private readonly ds: DataSource,
    private readonly prices: PriceCache,
  ) {}

  @Cron('0 6 * * *')
  async warm() {
    const popular = await this.ds.query('SELECT id FROM products ORDER BY views DESC LIMIT 100')
    for (const product of popular) await this.prices.load(product.id)
  }
}
