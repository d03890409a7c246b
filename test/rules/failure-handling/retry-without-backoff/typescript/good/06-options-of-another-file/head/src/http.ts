import axios from 'axios'
import axiosRetry from 'axios-retry'
import { options } from './options.js'
axiosRetry(axios, options)
