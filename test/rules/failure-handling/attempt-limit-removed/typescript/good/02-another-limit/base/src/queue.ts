import 'express'
import { queue } from './queue.js'
export const send = (id: string) => queue.add('send', { id }, { attempts: 5 })
