import { Poller } from './poller.js'

const poller = new Poller()
poller.start()
process.once('SIGTERM', () => void poller.close())
