import express from 'express'
import { connect } from './mail.js'
export const app = express()
export const mail = connect({
  server: {
    secure: true,
    port: 1,
  },
})
