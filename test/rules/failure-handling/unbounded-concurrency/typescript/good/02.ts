import 'express'
import { db, send } from './services.js'
export const remind = async (teamId: string) => {
  const users = await db.user.findMany({ where: { teamId } })
  await Promise.all(users.map(async (user) => { await send(user) }))
}