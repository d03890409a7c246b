import { Hono } from 'hono'
export const app = new Hono()
app.get('/logout', (c) => {
  const back = c.req.query('return_to') ?? '/'
  return c.redirect(back) // <- finding
})
