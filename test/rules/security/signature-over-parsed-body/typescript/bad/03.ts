import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'koa'

export const isFromPartner = (ctx: Context): boolean => {
  const mac = createHmac('sha256', process.env.PARTNER_SECRET!)
  const text = JSON.stringify(ctx.request.body)
  mac.update(Buffer.from(text)) // <- finding
  return timingSafeEqual(mac.digest(), Buffer.from(ctx.get('x-partner-signature'), 'hex'))
}
