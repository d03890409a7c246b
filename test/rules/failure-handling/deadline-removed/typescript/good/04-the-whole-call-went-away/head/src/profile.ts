import 'express'
export const load = async (id: string) => {
  return { id }
}
