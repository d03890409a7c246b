import { request } from './transport'

export const send = (body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    request(body, (err, response) => {
      if (err) {
        reject(err)
        return
      }
      if (response.statusCode >= 400) {
        reject(err) // <- finding
        return
      }
      resolve(response.text)
    })
  })
