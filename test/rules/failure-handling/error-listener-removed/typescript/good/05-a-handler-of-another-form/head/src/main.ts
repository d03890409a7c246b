import 'express'
import { onFatal } from './fatal.js'
onFatal()
export const up = 1
