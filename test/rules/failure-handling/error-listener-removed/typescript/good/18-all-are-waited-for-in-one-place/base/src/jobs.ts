import { refreshRates } from './rates.js'
import { refreshStock } from './stock.js'
import { log } from './log.js'

export function refresh() {
  refreshRates().catch((error) => log.error({ error }, 'rates'))
  refreshStock().catch((error) => log.error({ error }, 'stock'))
}
