import { prisma } from './db.js'
export const find = (email: string) => prisma.$queryRaw`SELECT id FROM users WHERE email = ${email}`