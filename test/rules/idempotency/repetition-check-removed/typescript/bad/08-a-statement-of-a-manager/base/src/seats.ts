import { Injectable } from '@nestjs/common'
import { DataSource } from 'typeorm'

@Injectable()
export class SeatService {
  constructor(private readonly ds: DataSource) {}

  async onReleased(message: { messageId: string; show: string; seats: number }): Promise<void> {
    await this.ds.transaction(async (em) => {
      const seen = await em.query('SELECT 1 FROM processed_messages WHERE message_id = $1', [message.messageId]) // <- finding
      if (seen.length > 0) return
      await em.query('INSERT INTO processed_messages (message_id) VALUES ($1)', [message.messageId])
      await em.query('UPDATE shows SET free = free + $1 WHERE id = $2', [message.seats, message.show])
    })
  }
}
