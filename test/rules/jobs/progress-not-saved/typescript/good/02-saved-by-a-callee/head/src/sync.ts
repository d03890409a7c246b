import { progress } from './progress.js'
import { list, apply } from './crm.js'

export async function sync(): Promise<void> {
  for await (const page of list(await progress.load())) {
    await handle(page)
  }
}

async function handle(page: { next: string }): Promise<void> {
  await apply(page)
  await progress.saveCursor(page.next)
}
