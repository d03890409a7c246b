import { panel } from './panel-state.js'
import { log } from './log.js'

panel.process(async (event) => {
  try {
    await panel.draw(event)
  } catch (error) {
    log.warn({ error }, 'draw failed')
  }
})
