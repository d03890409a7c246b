import express from 'express'
export const app = express()
import multer from 'multer'
export const upload = multer({
  dest: '/tmp',
  limits: {
    fileSize: 5_000_000, // <- finding
  },
})
