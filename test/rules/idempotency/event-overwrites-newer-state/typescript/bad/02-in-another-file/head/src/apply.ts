import { prisma } from './db.js'
export const apply = async (event: { id: string }) => {
  await prisma.plan.update({ where: { id: event.id }, data: { active: true } })
}
