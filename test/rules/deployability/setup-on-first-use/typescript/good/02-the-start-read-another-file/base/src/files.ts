import { readFileSync } from 'node:fs'
export const limits = JSON.parse(readFileSync('/etc/shop/limits.json', 'utf8'))
export const rates = () => JSON.parse(readFileSync('/etc/shop/rates.json', 'utf8'))
