import { prisma } from './db.js'
export const book = async (showId: string, number: number) => {
  const taken = await prisma.seat.findMany({ where: { showId, number } })
  if (taken.length === 0) {
    await prisma.seat.create({ data: { showId, number } }) // <- finding
  }
}
