import multer from 'multer'
export const upload = multer({ limits: { fileSize: 5_000_000 } })