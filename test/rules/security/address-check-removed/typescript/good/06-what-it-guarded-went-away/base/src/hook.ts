import { assertPublicUrl } from './addresses.js'
export const one = 1
export const deliver = async (url: string) => {
  await assertPublicUrl(url)
  await fetch(url)
}
