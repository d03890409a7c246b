import express from 'express'
export const app = express()
export const names = (archive: { files: object }) => {
  const all = Object.keys(archive.files)
  if (all.length > maxFiles) { // <- finding
    throw new Error('Too many files')
  }
  return all
}
const maxFiles = 10_000
