import { Hono } from 'hono'
import { users } from './users.js'
export const admin = new Hono()
admin.delete('/users/:id', async (c) => {
  if (c.get('user').role !== 'admin') return c.json({ error: 'forbidden' }, 403)
  await users.remove(c.req.param('id'))
  return c.body(null, 204)
})
