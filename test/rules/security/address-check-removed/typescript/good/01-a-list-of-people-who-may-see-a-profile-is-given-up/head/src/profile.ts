import { find } from './users.js'
export const profile = async (id: string, asking: { username: string }) => {
  const user = await find(id)
  return { response: user, status: 200 }
}
