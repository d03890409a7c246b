import { checkpoints } from './checkpoints.js'
import { list, apply } from './crm.js'

export async function sync(): Promise<void> {
  for await (const page of list(await checkpoints.load('crm'))) {
    await apply(page)
    await checkpoints.save('crm', page.next)
  }
}
