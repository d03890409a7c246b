export class Poller {
  private readonly controller = new AbortController()
  constructor(private readonly url: string) {}
  async run() {
    do {
      try {
        await fetch(this.url, { signal: AbortSignal.any([this.controller.signal, AbortSignal.timeout(5000)]) })
      } catch { // <- finding
        continue
      }
    } while (true)
  }
  stop() { this.controller.abort() }
}
