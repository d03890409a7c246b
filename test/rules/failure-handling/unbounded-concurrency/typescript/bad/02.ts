import 'express'
import { db, sendReminder } from './services.js'
export const remindAll = async () => {
  const users = await db.user.findMany()
  await Promise.all( // <- finding
    users.map(async (user) => {
      await sendReminder(user)
    }),
  )
}