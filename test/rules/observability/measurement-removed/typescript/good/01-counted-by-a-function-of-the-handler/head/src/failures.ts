import { uploadFailures } from './metrics'

export const noteFailure = (bucket: string): void => uploadFailures.inc({ bucket })
