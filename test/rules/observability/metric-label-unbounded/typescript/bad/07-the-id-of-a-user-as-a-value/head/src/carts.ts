import { Counter } from 'prom-client'

const additions = new Counter({ name: 'cart_additions_total', help: 'additions', labelNames: ['shop', 'by'] })

export function added(shop: string, userId: string) {
  additions.labels(shop, userId).inc() // <- finding
}
