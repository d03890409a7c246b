import 'express'
import { db } from './services.js'
export const names = async () => {
  const users = await db.user.findMany()
  return Promise.all(users.map((user) => format(user.name)))
}
const format = (name: string) => name.trim()