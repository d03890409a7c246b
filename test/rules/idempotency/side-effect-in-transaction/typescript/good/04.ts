import { prisma } from './db.js'
export const place = (id: string) =>
  prisma.$transaction(async (tx) => {
    await tx.order.update({ where: { id }, data: {} })
    await tx.outbox.create({ data: { kind: 'ship', id } })
  })