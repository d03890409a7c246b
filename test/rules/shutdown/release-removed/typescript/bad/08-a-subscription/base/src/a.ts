import 'express'
import { bus } from './bus.js'
export const once = async (topic: string) => {
  const subscription = bus.subscribe(topic)
  const message = await subscription.next()
  subscription.unsubscribe() // <- finding
  return message
}
