import 'express'
import { Issuer } from 'openid-client'
export const find = async (url: string) => {
  return Issuer.discover(url)
}
