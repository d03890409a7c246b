import { prisma } from './db.js'
export const close = async (id: string) => {
  await prisma.$transaction(async () => {
    const poll = await prisma.poll.update({ where: { id }, data: { open: false } }) // <- finding
    await prisma.event.delete({ where: { id: poll.eventId } }) // <- finding
  })
}
