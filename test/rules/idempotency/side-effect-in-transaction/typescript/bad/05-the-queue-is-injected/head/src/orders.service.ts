import { Injectable } from '@nestjs/common'
import { Queue } from 'bullmq'
import { DataSource } from 'typeorm'
@Injectable()
export class Orders {
  constructor(private readonly data: DataSource, private readonly queue: Queue) {}
  async place(id: string) {
    await this.data.transaction(async (manager) => {
      await manager.update('orders', { id }, { placed: true })
      await this.queue.add('ship', { id }) // <- finding
    })
  }
}
