import { prisma } from './db.js'
export const redeem = async (code: string) => {
  const coupon = await prisma.coupon.findUnique({ where: { code } })
  if (!coupon || coupon.used >= coupon.limit) throw new Error('used up')
  return prisma.coupon.update({ where: { code }, data: { used: coupon.used + 1 } }) // <- finding
}
