import 'express'
export class Sync {
  async flush(): Promise<void> {
    await fetch('https://store.example.com/flush', { method: 'POST' })
  }
  async stop(): Promise<void> {
    await this.flush()
    console.log('stopped')
  }
}
