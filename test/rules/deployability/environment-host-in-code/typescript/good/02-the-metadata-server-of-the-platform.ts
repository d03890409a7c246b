export const METADATA = 'http://metadata.google.internal/computeMetadata/v1'
