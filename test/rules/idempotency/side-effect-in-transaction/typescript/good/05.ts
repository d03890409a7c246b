import { prisma } from './db.js'
import { clock } from './clock.js'
export const place = (id: string) =>
  prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: {} })
    clock.send('tick')
    new Set<string>().add(id)
  })