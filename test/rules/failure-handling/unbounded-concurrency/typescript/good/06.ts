import PQueue from 'p-queue'
import { options } from './options.js'
import 'express'
export const queue = new PQueue(options)