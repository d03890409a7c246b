import { audited } from './audited'
import { seats } from './seats-store'

export const removeSeat = audited('seat.removed', async (actor: string, seat: string): Promise<void> => {
  await seats.removeSeat(seat)
})
