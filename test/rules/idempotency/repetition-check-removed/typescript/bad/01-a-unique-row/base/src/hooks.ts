import { prisma } from './db'
import { startCourse } from './courses'

export async function onEnrolled(event: { id: string; course: string; member: string }) {
  const existing = await prisma.webhookEvent.findUnique({ where: { eventId: event.id } }) // <- finding
  if (existing) return
  await prisma.webhookEvent.create({ data: { eventId: event.id } })
  await startCourse(event.course, event.member)
}
