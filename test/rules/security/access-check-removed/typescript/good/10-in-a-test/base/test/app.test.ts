export const f = (user: { admin: boolean }) => {
  if (!user.admin) throw new Error('forbidden')
  return 1
}
