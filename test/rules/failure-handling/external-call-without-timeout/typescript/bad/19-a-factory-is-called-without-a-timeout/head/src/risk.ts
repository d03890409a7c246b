import { makeClient } from './http.js'

export const score = async (id: string) => (await makeClient().get(`/score/${id}`)).data // <- finding

export const limit = async (id: string) => (await makeClient(2_000).get(`/limit/${id}`)).data
