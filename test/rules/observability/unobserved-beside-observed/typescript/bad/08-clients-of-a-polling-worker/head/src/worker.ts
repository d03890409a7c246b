import { setTimeout as sleep } from 'node:timers/promises'
import { translate } from './engine.js'
import { terms } from './glossary.js'

let running = true
process.once('SIGTERM', () => {
  running = false
})

while (running) {
  await translate('hello')
  await terms('acme')
  await sleep(1000)
}
