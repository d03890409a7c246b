import { Injectable, Logger, OnModuleInit } from '@nestjs/common';

@Injectable()
export class RatesService implements OnModuleInit {
  private readonly log = new Logger(RatesService.name);
  private rates = {};

  async onModuleInit(): Promise<void> {
    this.refresh().catch((error) => this.log.warn(`rates: ${error}`));
    await this.fromDisk();
  }

  private async fromDisk() {
    this.rates = {};
  }

  async refresh(): Promise<void> {
    const response = await fetch(process.env.RATES_URL!, { signal: AbortSignal.timeout(3000) });
    this.rates = await response.json();
  }
}
