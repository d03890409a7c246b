import { createHmac } from 'node:crypto'

const linkSecret = process.env.LINK_SECRET || 'links-2024' // <- finding

export const sign = (path: string) => createHmac('sha256', linkSecret).update(path).digest('hex')
