import { prisma } from './db.js'
export const f = async (accountId: string, id: string) => {
  const invoice = await prisma.invoice.findUnique({ where: { id } })
  if (!invoice || invoice.accountId !== accountId) throw new Error('Not found')
  return invoice
}
