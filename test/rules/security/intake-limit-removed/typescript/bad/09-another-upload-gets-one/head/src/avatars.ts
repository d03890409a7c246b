import multer from 'multer'
export const avatars = multer({ storage: multer.memoryStorage() })
