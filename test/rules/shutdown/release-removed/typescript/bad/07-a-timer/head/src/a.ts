import 'express'
import { ping } from './ping.js'
export const watch = async (work: () => Promise<void>) => {
  const timer = setInterval(ping, 1000)
  await work()
}
