import axios from 'axios'
import 'express'
import { withTimeout } from './time.js'
export const load = () => withTimeout(axios.get('https://crm.example.com/people'), 2_000)