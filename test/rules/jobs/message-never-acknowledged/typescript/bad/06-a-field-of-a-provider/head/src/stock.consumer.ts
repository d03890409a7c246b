import { Injectable, OnModuleInit } from '@nestjs/common'
import { Kafka } from 'kafkajs'
import { StockService } from './stock.service'

@Injectable()
export class StockConsumer implements OnModuleInit {
  private readonly kafka = new Kafka({ clientId: 'stock', brokers: ['kafka:9092'] })
  private readonly consumer = this.kafka.consumer({ groupId: 'stock' })

  constructor(private readonly stock: StockService) {}

  async onModuleInit() {
    await this.consumer.connect()
    await this.consumer.subscribe({ topic: 'stock' })
    await this.consumer.run({
      autoCommit: false, // <- finding
      eachMessage: async ({ message }) => {
        await this.stock.apply(JSON.parse(message.value!.toString()))
      },
    })
  }
}
