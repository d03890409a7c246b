import { Counter } from 'prom-client'
const name = (what: string) => `shop_${what}_total`
export const handled = new Counter({ name: name('handled'), help: 'Handled' })
