import { find } from './users.js'
export const profile = async (id: string, asking: { username: string }) => {
  const user = await find(id)
  if (!user.whitelistedUsernames.includes(asking.username)) {
    return { response: 'not found', status: 404 }
  }
  return { response: user, status: 200 }
}
