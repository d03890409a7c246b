import { progress } from './progress.js'
import { list, apply } from './crm.js'

export async function sync(): Promise<void> {
  for await (const page of list(await progress.load())) {
    for (const item of page.items) {
      await apply(item)
      await progress.saveCursor(item.id)
    }
  }
}
