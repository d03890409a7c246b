import { prisma } from './db'
import { sendReceipt } from './worker'

export async function sendDue() {
  for (const receipt of await prisma.receipt.findMany({ where: { sentAt: null }, take: 100 })) await sendReceipt(receipt)
}
