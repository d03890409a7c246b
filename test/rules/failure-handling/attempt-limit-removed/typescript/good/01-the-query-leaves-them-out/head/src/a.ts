import 'express'
import { events, send } from './events.js'
export const next = async (limit: number) => {
  const event = await events.where('attempts', '<', limit).oldest()
  await send(event)
}
