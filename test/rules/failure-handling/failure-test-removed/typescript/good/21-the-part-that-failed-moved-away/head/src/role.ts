import { findBerth } from './berths.js'

export const roleOf = async (id: string): Promise<string> => {
  const berth = await findBerth(id)
  return berth.isLocked ? 'guest' : 'crew'
}
