import { redis } from './redis.js'
import { list, apply } from './crm.js'

export async function sync(): Promise<void> {
  for await (const page of list(await redis.get('cursor'))) {
    await apply(page)
    await redis.set('cursor', page.next)
  }
}
