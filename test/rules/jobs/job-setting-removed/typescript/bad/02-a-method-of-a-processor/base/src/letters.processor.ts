import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq'
import { Logger } from '@nestjs/common'
import type { Job } from 'bullmq'
import { Printer } from './printer.js'

@Processor('letters')
export class LettersProcessor extends WorkerHost {
  private readonly logger = new Logger(LettersProcessor.name)

  constructor(private readonly printer: Printer) {
    super()
  }

  async process(job: Job): Promise<void> {
    await this.printer.print(job.data.letter)
  }

  @OnWorkerEvent('failed') // <- finding
  onFailed(job: Job, error: Error): void {
    this.logger.error(`letter ${job.id} not printed`, error.stack)
  }
}
