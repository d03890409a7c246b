import express from 'express'
import pino from 'pino'
export const logger = pino()
const app = express()
app.use((req, res, next) => { res.locals.log = logger.child({ id: req.headers['x-request-id'] }); next() }) // <- finding
app.listen(3000)
