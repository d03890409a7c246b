import { Hono } from 'hono'
import { requireRole } from './auth.js'
import { users } from './users.js'
export const admin = new Hono()
admin.use('*', requireRole('admin'))
admin.delete('/users/:id', async (c) => {
  await users.remove(c.req.param('id'))
  return c.body(null, 204)
})
