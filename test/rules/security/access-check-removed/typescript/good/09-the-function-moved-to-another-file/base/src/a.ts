export const rename = (user: { id: string }, team: { ownerId: string; name: string }) => {
  if (team.ownerId !== user.id) throw new Error('forbidden')
  team.name = 'x'
}
export const other = 1
