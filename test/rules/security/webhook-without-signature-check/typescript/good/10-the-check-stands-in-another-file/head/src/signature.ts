import { timingSafeEqual } from 'node:crypto'
export const trusted = (body: Buffer, mac: Buffer, expected: Buffer) => body.length > 0 && timingSafeEqual(mac, expected)
