import { assertPublicUrl, log } from './addresses.js'
export const deliver = async (url: string) => {
  log(url)
  await assertPublicUrl(url)
  await fetch(url)
}
