import 'express'
import { calendar } from './client.js'
await calendar.sync({ force: true })
