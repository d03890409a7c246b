import express from 'express'
import { shutdown } from './shutdown.js'
const main = async () => {
  express().listen(3000)
}
main().catch((error) => shutdown(error))