import { send } from './transport'

export async function sendTwice(body: string) {
  let error: unknown = null
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      return await send(body)
    } catch (caught) {
      error = caught
    }
  }
  throw error
}
