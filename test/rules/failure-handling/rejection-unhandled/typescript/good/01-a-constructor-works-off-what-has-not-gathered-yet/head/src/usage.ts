import 'express'
import { Store } from './store.js'
export class Usage {
  private seen = new Set<string>()
  constructor(private readonly store: Store) {
    this.write()
  }
  async write(): Promise<void> {
    if (this.seen.size > 0) {
      const ids = [...this.seen]
      this.seen = new Set()
      await this.store.markSeen(ids)
    }
  }
  mark(id: string) {
    this.seen.add(id)
  }
}
