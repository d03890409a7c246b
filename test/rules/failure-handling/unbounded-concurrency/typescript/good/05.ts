import pLimit from 'p-limit'
import 'express'
import { db, send } from './services.js'
const limit = pLimit(5)
export const remind = async () => {
  const users = await db.user.findMany()
  await Promise.all(users.map((user) => limit(() => send(user))))
}