import pino from 'pino'

const log = pino()

export function price(sku: string, cents: number) {
  console.log('price of ' + sku + ' is ' + cents) // <- finding
  log.debug({ sku, cents }, 'price decided')
  return cents
}
