import { readFileSync } from 'node:fs'
export const rates = () => JSON.parse(readFileSync('/etc/shop/rates.json', 'utf8'))
