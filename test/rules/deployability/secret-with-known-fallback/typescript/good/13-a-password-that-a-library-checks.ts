import { createHash } from 'node:crypto'
import { connect } from 'mailer'

const secret = process.env.MAILER_SECRET || 'local-mailer'

export const etag = (text: string) => createHash('sha256').update(text).digest('hex')
export const mailer = connect({ secret })
