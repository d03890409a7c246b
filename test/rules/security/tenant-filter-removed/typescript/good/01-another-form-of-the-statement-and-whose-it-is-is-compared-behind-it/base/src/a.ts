import { prisma } from './db.js'
export const f = async (accountId: string, id: string) => {
  const invoice = await prisma.invoice.findFirst({ where: { id, accountId } })
  if (!invoice) throw new Error('Not found')
  return invoice
}
