import 'express'
import got from 'got'
export const locate = (ip: string) => got.get('https://geo.example.com/' + ip, { timeout: { request: 500 } }) // <- finding
