import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
export const app = new Hono()
app.post('/login', async (c) => {
  const { token } = await c.req.json()
  setCookie(c, 'sid', token, { path: '/', secure: true }) // <- finding
  return c.body(null, 204)
})
