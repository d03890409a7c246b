import express from 'express'
import { command } from './commands.js'
export const app = express()
export class Admin {
  @command('login', {
    help: 'Log in',
  })
  async login(token: string) {
    return token
  }
}
