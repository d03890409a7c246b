import { Hono } from 'hono'
export const app = new Hono()
app.get('/callback', (c) => {
  const target = new URL(c.req.query('next') ?? '/', 'https://app.example.com')
  if (target.origin !== 'https://app.example.com') return c.text('no', 400)
  return c.redirect(target.pathname)
})
