import { events } from './events.js'

events.listen(() => {})
