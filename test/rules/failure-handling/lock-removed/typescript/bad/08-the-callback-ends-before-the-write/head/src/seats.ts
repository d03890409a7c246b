import { locks } from './locks.js'
import { seats } from './seat-store.js'

export async function book(id: string, guest: string) {
  const seat = await locks.using([`seat:${id}`], 3000, async () => {
    const found = await seats.load(id)
    if (found.guest) throw new Error('taken')
    return found
  })
  await seats.save({ ...seat, guest }) // <- finding
}
