import { db } from './db.js'
import { roles, rolePermissions } from './schema.js'
export const createRole = async (name: string, permissions: string[]) => {
  const [role] = await db.insert(roles).values({ name }).returning()
  await db.insert(rolePermissions).values(permissions.map((permissionId) => ({ roleId: role.id, permissionId }))) // <- finding
}