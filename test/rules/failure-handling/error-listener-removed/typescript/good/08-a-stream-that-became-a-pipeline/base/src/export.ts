import 'express'
import { source, target } from './streams.js'
export const run = () => {
  source.on('error', console.error)
  source.pipe(target)
}
