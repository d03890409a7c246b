import 'express'
export const put = async (key: string) => {
  return key
}
