import { HttpService } from '@nestjs/axios'
import { Processor, WorkerHost } from '@nestjs/bullmq'
import type { Job } from 'bullmq'
import { firstValueFrom } from 'rxjs'

@Processor('invoices')
export class InvoiceProcessor extends WorkerHost {
  constructor(private readonly http: HttpService) {
    super()
  }

  async process(job: Job<{ orderId: string; lines: unknown[] }>) {
    await firstValueFrom(this.http.post('/invoices', { order: job.data.orderId, lines: job.data.lines }))
  }
}
