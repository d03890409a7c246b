import { putObject, removeObject } from './bucket'
import { uploads } from './meters'

export async function upload(key: string, body: Buffer) {
  const done = uploads.startTimer({ bucket: 'main' })
  try {
    await putObject(key, body)
  } finally {
    done()
  }
}

export const remove = (key: string) => removeObject(key)
