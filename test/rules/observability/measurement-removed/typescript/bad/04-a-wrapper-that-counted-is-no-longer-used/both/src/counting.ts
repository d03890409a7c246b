import { uploadFailures } from './metrics'

export async function countingFailures<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    uploadFailures.inc({ bucket: 'reports' })
    throw error
  }
}
