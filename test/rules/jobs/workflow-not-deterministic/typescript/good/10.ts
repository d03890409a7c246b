import * as restate from '@restatedev/restate-sdk'
import { book } from './bookings.js'

export const bookings = restate.service({
  name: 'bookings',
  handlers: {
    book: async (ctx: restate.Context, trip: { id: string }) => {
      await ctx.sleep(Math.random() * 5_000)
      await ctx.run('book', () => book(trip.id))
      return { trip: trip.id, receipt: crypto.randomUUID() }
    },
  },
})
