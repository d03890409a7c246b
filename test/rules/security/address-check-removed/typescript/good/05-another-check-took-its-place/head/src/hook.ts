import { safeFetch } from './addresses.js'
export const deliver = async (url: string) => {
  await safeFetch(url)
}
