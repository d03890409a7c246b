import { connect } from './driver.js'
import 'express'
export const open = async (url: string) => {
  return connect(url)
}
