import { Worker } from 'bullmq'
export class Jobs {
  private worker = new Worker('mail', async () => {}, { connection: {} }) // <- finding
}
