import 'express'
import { database } from './database.js'
export const setup = (seconds: number) => {
  return database.connect()
}
