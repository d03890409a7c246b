import 'express'
import { close } from './browser.js'
const raceWith = async (one: Promise<unknown>, other: Promise<unknown>) => {
  return await Promise.race([one, other])
}
export const reap = () => {
  void raceWith(close().catch(() => true), Promise.resolve())
}
