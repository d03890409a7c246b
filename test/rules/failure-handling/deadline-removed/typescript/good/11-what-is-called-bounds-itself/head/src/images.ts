import 'express'
import { download } from './download.js'
export const images = (urls: string[]) => Promise.all(urls.map((url) => one(url)))
const one = (url: string) =>
  download(url, {
    size: 10,
  })
