import 'express'
export class Pool {
  statementTimeout = 0
  constructor(options: { statementTimeout: number }) {
    console.log(options)
  }
}
