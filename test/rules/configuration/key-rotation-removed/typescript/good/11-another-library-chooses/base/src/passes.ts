import { jwtVerify } from 'jose'
import { keys } from './keys.js'

export const readPass = async (pass: string) => (await jwtVerify(pass, (header) => keys.get(header.kid ?? '')!)).payload
