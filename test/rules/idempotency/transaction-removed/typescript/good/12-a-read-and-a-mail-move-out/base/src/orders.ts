import { prisma } from './db'
import { mailer } from './mailer'
import { router } from './router'

router.post('/orders', async (request, response) => {
  const order = await prisma.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: request.user.id } })
    const created = await tx.order.create({ data: { userId: user.id } })
    await tx.stock.update({ where: { sku: request.body.sku }, data: { left: { decrement: 1 } } })
    await mailer.sendMail({ to: user.email, subject: 'Thanks' })
    return created
  })
  response.status(201).json(order)
})
