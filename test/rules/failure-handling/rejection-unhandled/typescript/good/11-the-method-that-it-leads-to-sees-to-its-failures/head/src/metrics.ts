import 'express'
export class Metrics {
  #queue: object[] = []
  start() {
    setInterval(() => void this.flush(), 10_000)
  }
  async flush() {
    if (this.#queue.length === 0) return
    await this.send(this.#queue.splice(0))
  }
  private async send(events: object[]) {
    try {
      await fetch('https://metrics.example.com', { method: 'POST', body: JSON.stringify(events), signal: AbortSignal.timeout(1_000) })
    } catch (error) {
      console.error(error)
    }
  }
}
