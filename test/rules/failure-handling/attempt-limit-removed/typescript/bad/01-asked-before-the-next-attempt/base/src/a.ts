import 'express'
import { events, send } from './events.js'
export const next = async (limit: number) => {
  const event = await events.oldest()
  if (!event || event.attempts >= limit) return // <- finding
  await send(event)
}
