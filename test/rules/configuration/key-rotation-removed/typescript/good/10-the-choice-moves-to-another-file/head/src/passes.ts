import { jwtVerify } from 'jose'
import { keySet } from './key-set.js'

export const readPass = async (pass: string) => (await jwtVerify(pass, keySet)).payload
