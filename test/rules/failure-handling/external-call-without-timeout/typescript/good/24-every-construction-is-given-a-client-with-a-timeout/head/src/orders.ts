import axios from 'axios'
import { Risk } from './risk.js'

export const risk = new Risk(axios.create({ timeout: 2_000 }))
