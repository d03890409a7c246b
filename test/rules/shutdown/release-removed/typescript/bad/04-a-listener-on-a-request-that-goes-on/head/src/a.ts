import 'express'
import { bus } from './bus.js'
export const stream = async (request: { on(name: string, run: () => void): void }, send: (text: string) => void) => {
  const listener = (text: string) => send(text)
  bus.on('message', listener)
  request.on('close', () => {
    send('bye')
  })
}
