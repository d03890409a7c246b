import { DBOS } from '@dbos-inc/dbos-sdk'
import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()

const checkout = DBOS.registerWorkflow(async (orderId: string) => {
  await reserve(orderId)
  await prisma.ledgerEntry.create({ data: { orderId, amount: 100 } }) // <- finding
})

export const reserve = DBOS.registerStep(async (orderId: string) => prisma.stock.update({ where: { orderId }, data: { held: true } }))
export { checkout }
