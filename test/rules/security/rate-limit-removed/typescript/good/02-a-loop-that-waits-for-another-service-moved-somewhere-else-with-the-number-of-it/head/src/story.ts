export const publish = async (id: string) => {
  return id
}
