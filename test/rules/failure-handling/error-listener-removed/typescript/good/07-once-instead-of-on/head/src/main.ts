import 'express'
import { stream } from './stream.js'
stream.once('error', console.error)
