import cors from 'cors'
export const all = cors({ origin: true, credentials: true })
