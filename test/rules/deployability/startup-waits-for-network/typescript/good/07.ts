import { Injectable, OnModuleDestroy, OnModuleInit } from '@nestjs/common'

@Injectable()
export class RatesService implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined
  private rates: unknown = {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), 60_000)
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer)
    await this.refresh()
  }

  private async refresh(): Promise<void> {
    const response = await fetch(process.env.RATES_URL, { signal: AbortSignal.timeout(2_000) })
    this.rates = await response.json()
  }
}
