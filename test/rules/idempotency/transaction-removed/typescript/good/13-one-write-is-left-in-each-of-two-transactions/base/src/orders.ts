import { prisma } from './db'
import { router } from './router'

router.post('/orders', async (request, response) => {
  const order = await prisma.$transaction(async (tx) => {
    const created = await tx.order.create({ data: { userId: request.user.id } })
    await tx.orderLine.createMany({ data: lines(created.id, request.body) })
    await tx.stock.update({ where: { sku: request.body.sku }, data: { left: { decrement: 1 } } })
    return created
  })
  response.status(201).json(order)
})
