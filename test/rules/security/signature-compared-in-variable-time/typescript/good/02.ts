import { createHash } from 'node:crypto'
export const isSame = (etag: string, body: string) => etag === createHash('sha256').update(body).digest('hex')