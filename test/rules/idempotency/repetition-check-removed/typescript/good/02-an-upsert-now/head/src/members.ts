import { prisma } from './db'

export async function onMember(event: { id: string; name: string }) {
  await prisma.member.upsert({
    where: { eventId: event.id },
    create: { eventId: event.id, name: event.name },
    update: {},
  })
}
