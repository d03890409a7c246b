import { assertPublicUrl } from './a.js'
export const f = async (url: string) => {
  await assertPublicUrl(url)
  await fetch(url)
}
