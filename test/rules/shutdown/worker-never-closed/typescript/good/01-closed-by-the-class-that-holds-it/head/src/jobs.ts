import { Worker } from 'bullmq'
export class Jobs {
  private readonly worker = new Worker('mail', async () => {}, { connection: {} })
  async stop() {
    await this.worker.close()
  }
}
