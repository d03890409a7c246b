import { recommend } from './recommender.js'

const shortened = (list: readonly string[]) => list.slice(0, 6).map((each) => each.trim())

export async function page(id: string) {
  const more = shortened(await recommend(id))
  return { id, more }
}
