import { Injectable } from '@nestjs/common'
import { Cron } from '@nestjs/schedule'
import { InjectRepository } from '@nestjs/typeorm'
import { Repository } from 'typeorm'
import { Lease } from './lease.entity.js'
import { Mailer } from './mailer.js'

@Injectable()
export class LeasesService {
  constructor(
    @InjectRepository(Lease) private readonly leases: Repository<Lease>,
    private readonly mailer: Mailer,
  ) {}

  @Cron('0 8 * * *') // <- finding
  async remind(): Promise<void> {
    const due = await this.leases.find({ where: { endsSoon: true } })
    for (const lease of due) {
      await this.mailer.send(lease.tenant, 'ends-soon')
    }
  }
}
