import { store } from './store.js'
import { upload } from './upload.js'

export class Exporter {
  private position = 0

  async run(pages: number): Promise<void> {
    while (this.position < pages) {
      await upload(this.position)
      this.position += 1
    }
  }
}
