import 'express'
import { custom, Issuer } from 'openid-client'
export const find = async (url: string) => {
  custom.setHttpOptionsDefaults({ timeout: 3000 }) // <- finding
  return Issuer.discover(url)
}
