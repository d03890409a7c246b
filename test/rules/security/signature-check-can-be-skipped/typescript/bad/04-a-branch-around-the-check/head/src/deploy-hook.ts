import { Hono } from 'hono'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { startDeploy } from './deploys'

export const deployHook = new Hono()

deployHook.post('/deploys', async (c) => {
  const raw = await c.req.text()
  const secret = process.env.DEPLOY_HOOK_SECRET
  if (secret) { // <- finding
    const expected = createHmac('sha256', secret).update(raw).digest('hex')
    if (!timingSafeEqual(Buffer.from(expected), Buffer.from(c.req.header('x-signature') ?? ''))) return c.text('no', 401)
  }
  await startDeploy(JSON.parse(raw))
  return c.body(null, 202)
})
