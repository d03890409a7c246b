import { readFileSync } from 'node:fs'
export const certificate = readFileSync('/etc/tls/ca.pem')