import { notes } from '../src/notes.js'
notes.where('a = 1').andWhere('b = 1 OR c = 1')
