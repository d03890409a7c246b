import 'express'
export class Pool {
  statementTimeout = 0
  constructor(options: { statementTimeout: number }) {
    this.statementTimeout = options.statementTimeout
    console.log(options)
  }
}
