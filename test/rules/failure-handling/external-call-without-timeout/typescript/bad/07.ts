import superagent from 'superagent'
import 'express'
export const load = (id: string) => superagent.get('https://crm.example.com/people/' + id).set('accept', 'application/json') // <- finding