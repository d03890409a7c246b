import 'express'
export const save = async (id: string) => {
  return id
}
