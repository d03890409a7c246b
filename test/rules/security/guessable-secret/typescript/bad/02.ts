import { db } from './db.js'
export const invite = async (email: string) => {
  const inviteToken = Math.random().toString(36).slice(2) // <- finding
  await db.invitation.create({ data: { email, inviteToken } })
}