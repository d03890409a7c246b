import { prisma } from './db.js'
export class Points {
  async grant(id: string, n: number) {
    await prisma.account.update({ where: { id }, data: { points: { increment: n } } }) // <- finding
  }
}
