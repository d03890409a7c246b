export const archiveSettings = () => ({
  bucket: process.env.ARCHIVE_BUCKET ?? 'scans',
  secretKey: process.env.ARCHIVE_SECRET_KEY,
})
