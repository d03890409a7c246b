import { limit } from './limits.js'
export const send = async (to: string) => {
  await limit.consume(to)
  return to
}
