import { Hono } from 'hono'

const app = new Hono()
app.get('/orders', (context) => context.json([]))
export default app
