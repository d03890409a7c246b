import { and, eq } from 'drizzle-orm'
import { db } from './db.js'
import { keys } from './schema.js'
export const revoke = (workspace: { id: string }, id: string) =>
  db.delete(keys).where(and(eq(keys.id, id), eq(keys.workspaceId, workspace.id))) // <- finding
