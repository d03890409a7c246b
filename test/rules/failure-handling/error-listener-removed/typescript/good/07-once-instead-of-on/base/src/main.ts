import 'express'
import { stream } from './stream.js'
stream.on('error', console.error)
