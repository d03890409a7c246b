import express from 'express'
import { connect } from './db.js'
const main = async () => {
  await connect()
  express().listen(3000)
}
main().catch(console.error) // <- finding