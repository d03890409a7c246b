import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'

@Injectable()
export class SeatService {
  constructor(private readonly ds: DataSource) {}

  async onReleased(message: { messageId: string; show: string; seats: number }): Promise<void> {
    await this.ds.transaction(async (em) => {
      await em.query('UPDATE shows SET free = free + $1 WHERE id = $2', [message.seats, message.show])
    })
  }
}
