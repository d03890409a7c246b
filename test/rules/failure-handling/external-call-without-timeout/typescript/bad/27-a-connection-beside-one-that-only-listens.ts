import Redis from 'ioredis'

export class Arrivals {
  private readonly announced = new Redis({ host: process.env.REDIS_HOST })
  private readonly known = new Redis({ host: process.env.REDIS_HOST }) // <- finding

  async listen() {
    this.announced.on('message', (_channel, berth) => { void this.known.sadd('berths', berth) })
    await this.announced.subscribe('arrivals', 'departures')
  }
}
