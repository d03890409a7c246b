import express from 'express'
import { db } from './db.js'
const app = express()
async function main() {
  try {
    await db.connect()
  } catch (error) {
    process.exitCode = 1
    throw error
  }
  app.listen(8080)
}
main().catch(console.error)
