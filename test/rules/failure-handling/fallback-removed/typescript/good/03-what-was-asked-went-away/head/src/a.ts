import 'express'
export const a = async () => {
  return 1
}
