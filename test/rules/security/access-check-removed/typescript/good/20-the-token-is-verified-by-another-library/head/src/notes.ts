import { jwtVerify } from 'jose'
import { accounts } from './accounts.js'
export const close = async (token: string) => {
  const { payload } = await jwtVerify(token, key)
  await accounts.close(payload.sub!)
}
