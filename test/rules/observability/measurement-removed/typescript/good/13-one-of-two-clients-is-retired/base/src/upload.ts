import { putObject, removeObject } from './bucket'
import { statsd, uploads } from './meters'

export async function upload(key: string, body: Buffer) {
  const done = uploads.startTimer({ bucket: 'main' })
  try {
    await putObject(key, body)
  } catch (error) {
    statsd.increment('upload.failed')
    throw error
  } finally {
    done()
  }
}

export async function remove(key: string) {
  try {
    await removeObject(key)
  } catch (error) {
    statsd.increment('remove.failed')
    throw error
  }
}
