import 'express'
import { work } from './work.js'
export class Plan {
  private timer?: NodeJS.Timeout
  later() {
    this.timer = setTimeout(() => {
      work()
    }, 100)
  }
}
