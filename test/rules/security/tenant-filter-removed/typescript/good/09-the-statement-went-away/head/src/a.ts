export const f = async (userId: string, id: string) => {
  return 1
}
