import 'express'
import { prisma } from './db.js'
export const remember = async (id: string) => {
  try {
    await prisma.customer.create({ data: { id } })
  } catch (error) {
    if ((error as { code?: string }).code !== 'P2002') throw error
  }
}
