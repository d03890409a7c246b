import { safeEqual } from './crypto.js'
export const isCron = (token: string, expected: string) => {
  return safeEqual(token, expected) // <- finding
}
