import 'express'
import { store } from './store.js'
export const change = (oldPassword: string, newPassword: string) => store.replace(oldPassword, newPassword)
