import { DBOS } from '@dbos-inc/dbos-sdk'
import { PrismaClient } from '@prisma/client'

const prisma = new PrismaClient()

const record = DBOS.registerStep(async (orderId: string) => {
  await prisma.ledgerEntry.create({ data: { id: crypto.randomUUID(), orderId, amount: 100 } })
}, { name: 'record' })

export const checkout = DBOS.registerWorkflow(async (orderId: string) => {
  await record(orderId)
})
