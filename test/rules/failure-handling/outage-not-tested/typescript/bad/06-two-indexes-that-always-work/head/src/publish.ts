import type { Index } from './ports.js'

export async function publish(id: string, search: Index, feed: Index): Promise<void> {
  await search.add(id)
  await feed.add(id) // <- finding
}
