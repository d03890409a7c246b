import { Hono } from 'hono'
import { requestId } from 'hono/request-id'

const app = new Hono()
app.use(requestId()) // <- finding
app.get('/orders', (context) => context.json([]))
export default app
