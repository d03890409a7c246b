import { load } from './http.js'
import { optionsFor } from './options.js'

export const rates = (name: string) => load('https://rates.example.com', optionsFor(name))

export const all = (names: [string, object][]) => Promise.all(names.map((each) => load(...each)))
