import { db } from './db.js'
export const voidInvoice = async (user: { id: string }, id: string) => {
  const invoice = await db.invoice.findUnique({ where: { id } })
  if (invoice.ownerId !== user.id) throw new Error('forbidden')
  await db.invoice.update({ where: { id }, data: { state: 'void' } })
}
