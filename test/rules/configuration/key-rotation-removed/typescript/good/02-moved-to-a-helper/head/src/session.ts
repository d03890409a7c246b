import { anyOf } from './keys.js'

export function verify(token: string) {
  return anyOf(token)
}
