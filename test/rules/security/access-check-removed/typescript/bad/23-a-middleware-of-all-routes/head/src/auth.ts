import { sessions } from './sessions.js'
export async function requireUser(req, res, next) {
  req.user = await sessions.find(req.get('authorization'))
  next()
}
