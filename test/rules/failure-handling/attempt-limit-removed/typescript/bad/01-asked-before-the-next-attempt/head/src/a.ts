import 'express'
import { events, send } from './events.js'
export const next = async (limit: number) => {
  const event = await events.oldest()
  if (!event) return
  await send(event)
}
