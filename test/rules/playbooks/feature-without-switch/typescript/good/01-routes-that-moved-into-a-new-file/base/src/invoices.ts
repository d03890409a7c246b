import { Hono } from 'hono'
import { run } from './run.js'
export const invoices = new Hono()
invoices.post('/invoices', async (c) => c.json(await run(await c.req.json())))
invoices.get('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
invoices.put('/invoices/:id', async (c) => c.json(await run(c.req.param('id'))))
