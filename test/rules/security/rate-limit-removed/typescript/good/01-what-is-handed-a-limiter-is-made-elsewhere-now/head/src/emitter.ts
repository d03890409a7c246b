export class Emitter {
  constructor(private readonly settings: Settings) {}
}
interface Settings { getPollingThrottler(): unknown }
