import { db } from './db.js'
export const voidInvoice = async (user: { id: string }, id: string) => {
  const invoice = await db.invoice.findUnique({ where: { id } })
  await db.invoice.update({ where: { id }, data: { state: 'void' } })
}
class ForbiddenError extends Error {}
