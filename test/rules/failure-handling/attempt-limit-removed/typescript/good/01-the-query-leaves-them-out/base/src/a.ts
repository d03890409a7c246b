import 'express'
import { events, send } from './events.js'
export const next = async (limit: number) => {
  const event = await events.oldest()
  if (event.attempts >= limit) return
  await send(event)
}
