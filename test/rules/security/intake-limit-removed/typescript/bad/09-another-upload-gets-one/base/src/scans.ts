import multer from 'multer'
export const scans = multer({ storage: multer.memoryStorage() })
