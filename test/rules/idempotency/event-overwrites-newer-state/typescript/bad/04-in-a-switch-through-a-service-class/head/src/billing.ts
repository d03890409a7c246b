import { prisma } from './db.js'
export class Billing {
  async setPlan(customer: string, plan: string) {
    await prisma.account.updateMany({ where: { customer }, data: { plan } })
  }
}
