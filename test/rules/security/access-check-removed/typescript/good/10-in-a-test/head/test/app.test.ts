export const f = (user: { admin: boolean }) => {
  return 1
}
