import { locks } from './locks.js'
import { seats } from './seat-store.js'

export async function book(id: string, guest: string) {
  await locks.using([`seat:${id}`], 3000, async () => {
    const seat = await seats.load(id)
    if (seat.guest) throw new Error('taken')
    await seats.save({ ...seat, guest })
  })
}
