import multer from 'multer'
export const scans = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1_000_000 } })
