import 'express'
import { feed } from './feed.js'
export const stream = (send: (text: string) => void) => {
  setTimeout(() => send('.'), 5000)
  const close = () => {
    feed.leave(send)
  }
  feed.join(send, close)
}
