import { eq } from 'drizzle-orm'
import { db } from './db.js'
import { members } from './schema.js'
export const setMembers = async (teamId: string, ids: string[]) => {
  await db.delete(members).where(eq(members.teamId, teamId))
  if (ids.length > 0) {
    await db.insert(members).values(ids.map((userId) => ({ teamId, userId }))) // <- finding
  }
}