import Redis from 'ioredis'
import { createClient } from 'redis'

export class Arrivals {
  private readonly announced = new Redis({ host: process.env.REDIS_HOST })

  async listen(show: (berth: string) => void) {
    this.announced.on('message', (_channel, berth) => { show(berth) })
    await this.announced.subscribe('arrivals', 'departures')
    const tides = createClient({ url: process.env.REDIS_URL })
    tides.on('error', () => {})
    await tides.connect()
    await tides.pSubscribe('tides.*', show)
  }
}
