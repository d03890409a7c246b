import { Injectable } from '@nestjs/common'
import { Cron } from '@nestjs/schedule'
import { InjectRepository } from '@nestjs/typeorm'
import { Repository } from 'typeorm'
import { Rental } from './rental.entity.js'
import { Mailer } from './mailer.js'

@Injectable()
export class RentalsService {
  constructor(
    @InjectRepository(Rental) private readonly rentals: Repository<Rental>,
    private readonly mailer: Mailer,
  ) {}

  @Cron('0 8 * * *') // <- finding
  async remind(): Promise<void> {
    const due = await this.rentals.find({ where: { endsSoon: true } })
    for (const rental of due) {
      await this.mailer.send(rental.tenant, 'ends-soon')
    }
  }
}
