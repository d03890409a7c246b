import { prisma } from './db'
import { log } from './log'
import { ship } from './carrier'

export async function release(order: { id: string; paid: boolean; shippedAt: Date | null }) {
  if (!order.paid) return
  await ship(order.id)
  await prisma.order.update({ where: { id: order.id }, data: { shippedAt: new Date() } })
}
