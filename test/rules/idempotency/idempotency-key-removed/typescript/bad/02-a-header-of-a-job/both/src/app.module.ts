import { Module } from '@nestjs/common'
import { BullModule } from '@nestjs/bullmq'
import { HttpModule } from '@nestjs/axios'
import { InvoiceProcessor } from './queue/invoice.processor'
@Module({
  imports: [
    BullModule.forRoot({ connection: { url: process.env.REDIS_URL } }),
    BullModule.registerQueue({ name: 'invoices', defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1000 } } }),
    HttpModule.register({ timeout: 5000, baseURL: process.env.BOOKS_URL }),
  ],
  providers: [InvoiceProcessor],
})
export class AppModule {}
