import 'express'
export const f = (body: unknown) => {
  return 1
}
