import { app } from './app.ts'

const server = app.listen(8080)

process.once('SIGTERM', () => server.close())
