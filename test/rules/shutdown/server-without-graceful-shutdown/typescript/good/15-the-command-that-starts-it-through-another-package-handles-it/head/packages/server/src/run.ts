import { Api } from '@acme/api'

export const run = (): Api => {
  const api = new Api()
  api.start()
  return api
}
