import 'express'
import { queue } from './queue.js'
export const a = 1
