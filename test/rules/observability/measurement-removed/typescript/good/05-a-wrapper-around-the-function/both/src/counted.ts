import { uploadFailures } from './metrics'

export const counted =
  <Args extends unknown[]>(work: (...args: Args) => Promise<void>, bucket: string) =>
  async (...args: Args): Promise<void> => {
    try {
      await work(...args)
    } catch (error) {
      uploadFailures.inc({ bucket })
      throw error
    }
  }
