import 'express'
import { db, send } from './services.js'
export const remind = async () => {
  const users = await db.user.findMany({ take: 50 })
  await Promise.all(users.map(async (user) => { await send(user) }))
}