import 'express'
import axios from 'axios'
export const up = () => axios.get('/health')
