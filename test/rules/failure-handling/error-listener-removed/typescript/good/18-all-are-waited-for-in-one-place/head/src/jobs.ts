import { refreshRates } from './rates.js'
import { refreshStock } from './stock.js'
import { log } from './log.js'

export function refresh() {
  Promise.all([refreshRates(), refreshStock()]).catch((error) => log.error({ error }, 'refresh'))
}
