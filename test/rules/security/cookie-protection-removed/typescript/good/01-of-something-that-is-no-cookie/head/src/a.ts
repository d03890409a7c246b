import express from 'express'
import { connect } from './mail.js'
export const app = express()
export const mail = connect({
  server: {
    port: 1,
  },
})
