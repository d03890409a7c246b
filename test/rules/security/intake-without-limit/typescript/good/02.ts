import { Router } from 'express'
import multer from 'multer'
export const router = Router()
const upload = multer()
router.use(upload.none())