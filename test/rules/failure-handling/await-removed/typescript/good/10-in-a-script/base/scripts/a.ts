import { reindex } from '../src/store.js'
export const a = async (id: string) => {
  await reindex(id)
}
