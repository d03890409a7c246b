import express from 'express'
import serverless from 'serverless-http'
const app = express()
export const handler = serverless(app)
if (process.env.LOCAL) app.listen(3000)
