import { prisma } from './db.js'
export const order = async (items: { sku: string }[]) => {
  const order = await prisma.order.create({ data: { state: 'new' } })
  for (const item of items) {
    await prisma.orderItem.create({ data: { orderId: order.id, sku: item.sku } }) // <- finding
  }
}