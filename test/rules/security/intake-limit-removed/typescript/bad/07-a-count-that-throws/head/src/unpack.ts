import express from 'express'
export const app = express()
export const names = (archive: { files: object }) => {
  const all = Object.keys(archive.files)
  return all
}
