export class Emitter {
  private readonly throttler
  constructor(private readonly settings: Settings) {
    this.throttler = settings.getPollingThrottler()
  }
}
interface Settings { getPollingThrottler(): unknown }
