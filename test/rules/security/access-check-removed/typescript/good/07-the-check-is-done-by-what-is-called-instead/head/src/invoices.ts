import { db } from './db.js'
import { ownInvoice } from './own-invoice.js'
export const voidInvoice = async (user: { id: string }, id: string) => {
  await ownInvoice(user, id)
  await db.invoice.update({ where: { id }, data: { state: 'void' } })
}
