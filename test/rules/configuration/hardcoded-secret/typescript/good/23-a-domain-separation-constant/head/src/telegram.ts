import { createHmac } from 'node:crypto'
export const keyOf = (botToken: string) => createHmac('sha256', 'WebAppData').update(botToken).digest()
