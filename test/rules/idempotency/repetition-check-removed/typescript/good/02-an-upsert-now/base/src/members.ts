import { prisma } from './db'

export async function onMember(event: { id: string; name: string }) {
  const known = await prisma.member.findUnique({ where: { eventId: event.id } })
  if (known) return
  await prisma.member.create({ data: { eventId: event.id, name: event.name } })
}
