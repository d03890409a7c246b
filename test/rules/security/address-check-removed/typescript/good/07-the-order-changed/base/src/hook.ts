import { assertPublicUrl, log } from './addresses.js'
export const deliver = async (url: string) => {
  await assertPublicUrl(url)
  log(url)
  await fetch(url)
}
