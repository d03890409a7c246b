import { store } from './store.js'
import { upload } from './upload.js'

export class Exporter {
  private position = 0

  async run(pages: number): Promise<void> {
    this.position = await store.load('export')
    while (this.position < pages) {
      await upload(this.position)
      this.position += 1
      await store.savePosition('export', this.position) // <- finding
    }
  }
}
