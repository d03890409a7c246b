import multer from 'multer'
import { options } from './upload-options.js'
export const upload = multer(options)