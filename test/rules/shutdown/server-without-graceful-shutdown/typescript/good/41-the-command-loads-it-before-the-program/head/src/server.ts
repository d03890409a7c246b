import express from 'express'
import { open } from './open.js'

open.push(express().listen(3000))
