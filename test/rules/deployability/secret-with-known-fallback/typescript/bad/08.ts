import 'express'

let secret = process.env.SESSION_SECRET
if (!secret) { // <- finding
  secret = 'keyboard cat'
}
export const session = { secret }
