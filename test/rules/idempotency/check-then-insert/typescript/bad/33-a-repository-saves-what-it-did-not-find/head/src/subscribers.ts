import { Repository } from 'typeorm'
import { Subscriber } from './subscriber.entity'

export class Subscribers {
  constructor(private readonly repo: Repository<Subscriber>) {}

  async subscribe(email: string) {
    const existing = await this.repo.findOne({ where: { email } })
    if (existing) return existing
    return this.repo.save(this.repo.create({ email })) // <- finding
  }
}
