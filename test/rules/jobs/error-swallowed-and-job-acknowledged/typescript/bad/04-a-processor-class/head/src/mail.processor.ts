import { Processor, WorkerHost } from '@nestjs/bullmq'
import { Logger } from '@nestjs/common'
import { deliver } from './deliver.js'
@Processor('mail')
export class MailProcessor extends WorkerHost {
  private readonly logger = new Logger('mail')
  async process(job: { data: unknown }) {
    try {
      await deliver(job.data)
    } catch (error) { // <- finding
      this.logger.error(error)
    }
  }
}
