import axios from 'axios'
import { Hono } from 'hono'
const app = new Hono()
app.post('/import', async (c) => {
  const { source } = await c.req.json()
  const { data } = await axios.get(`https://${source}/export.json`) // <- finding
  return c.json(data)
})