import express from 'express'

const app = express()
const server = app.listen(3000)

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal as NodeJS.Signals, () => server.close())
}
