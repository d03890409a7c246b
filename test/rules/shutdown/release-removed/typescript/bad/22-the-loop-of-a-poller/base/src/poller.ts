import { sendDue } from './mails.js'

export class Poller {
  #isStopping = false
  private running?: Promise<void>

  start(): void {
    this.running = this.poll()
  }

  async close(): Promise<void> {
    this.#isStopping = true
    await this.running // <- finding
  }

  private async poll(): Promise<void> {
    while (!this.#isStopping) await sendDue()
  }
}
