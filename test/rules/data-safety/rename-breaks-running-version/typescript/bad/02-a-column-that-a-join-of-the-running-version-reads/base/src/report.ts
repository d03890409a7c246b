import { prisma } from './db.js'
export const report = (id: number) =>
  prisma.$queryRaw`SELECT o.total, u.phone FROM orders o JOIN users u ON u.id = o.user_id WHERE o.id = ${id}`
