import mongoose from 'mongoose'
import { log } from './log.js'

export async function connect(url: string) {
  mongoose.connection.on('error', (error) => log.error({ error }, 'mongo'))
  await mongoose.connect(url)
}
