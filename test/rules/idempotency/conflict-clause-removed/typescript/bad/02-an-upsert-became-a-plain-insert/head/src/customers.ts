import 'express'
import { prisma } from './db.js'
export const remember = (id: string, email: string) =>
  prisma.customer.create({ // <- finding
    data: { id, email },
  })
