import { prisma } from './db'
import { transport } from './mail'

export async function sendReceipt(receipt: { id: string; email: string; sentAt: Date | null }) {
  if (receipt.sentAt) return
  await transport.sendMail({ to: receipt.email, subject: 'Your receipt' })
  await prisma.receipt.update({ where: { id: receipt.id }, data: { sentAt: new Date() } })
}
