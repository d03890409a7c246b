import 'express'
import { Store } from './store.js'
import { left } from './left.js'
export class Usage {
  private seen = new Set<string>(left)
  constructor(private readonly store: Store) {
    this.write() // <- finding
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
