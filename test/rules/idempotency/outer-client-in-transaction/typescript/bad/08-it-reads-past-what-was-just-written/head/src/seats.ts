import { eq } from 'drizzle-orm'
import { db } from './db.js'
import { seats } from './schema.js'
export const take = (flight: string) =>
  db.transaction(async (tx) => {
    await tx.insert(seats).values({ flight })
    const taken = await db.query.seats.findMany({ where: eq(seats.flight, flight) }) // <- finding
    if (taken.length > 100) tx.rollback()
  })
