import 'express'
import { feed } from './feed.js'
export const stream = (send: (text: string) => void) => {
  let beat: NodeJS.Timeout | undefined
  beat = setTimeout(() => send('.'), 5000)
  const close = () => {
    feed.leave(send)
    if (beat !== undefined) {
      clearTimeout(beat) // <- finding
    }
  }
  feed.join(send, close)
}
