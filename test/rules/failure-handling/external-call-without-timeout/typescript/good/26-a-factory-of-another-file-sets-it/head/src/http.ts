import axios from 'axios'

export const makeClient = (timeout = 2_000) => axios.create({ timeout })
