import { attempts } from './attempts.js'
export const signIn = async (body: { name: string }) => {
  await attempts.rateLimit(body.name)
  return body.name
}
