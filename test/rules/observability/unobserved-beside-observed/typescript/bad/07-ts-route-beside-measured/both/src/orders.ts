import { pool } from './db.js'
export const one = async (req, res) => res.json(await pool.query('select 1'))
export const many = async (req, res) => res.json(await pool.query('select 1'))
export const search = async (req, res) => res.json(await pool.query('select 1'))
