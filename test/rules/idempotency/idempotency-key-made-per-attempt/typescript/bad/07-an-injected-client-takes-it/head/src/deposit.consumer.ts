import { Processor, WorkerHost } from '@nestjs/bullmq'
import type { Job } from 'bullmq'
import { nanoid } from 'nanoid'
import { DepositApi } from './deposit.api'

@Processor('deposits')
export class DepositConsumer extends WorkerHost {
  constructor(private readonly api: DepositApi) {
    super()
  }

  async process(job: Job<{ lease: string; cents: number }>): Promise<void> {
    const reference = nanoid() // <- finding
    await this.api.release(job.data.lease, job.data.cents, reference)
  }
}
