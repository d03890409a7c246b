import 'express'
import { pipeline } from 'node:stream/promises'
import { source, target } from './streams.js'
export const run = async () => {
  await pipeline(source, target)
}
