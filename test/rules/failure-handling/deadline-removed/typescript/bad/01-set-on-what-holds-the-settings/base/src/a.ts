import 'express'
import { database } from './database.js'
export const setup = (seconds: number) => {
  database.env.statementTimeout = seconds * 1000 // <- finding
  return database.connect()
}
