import multer from 'multer'
export const avatars = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1_000_000 } }) // <- finding
