import 'express'
import { prisma } from './db.js'
export const remember = (id: string, email: string) =>
  prisma.customer.upsert({
    where: { id },
    create: { id, email },
    update: { email },
  })
