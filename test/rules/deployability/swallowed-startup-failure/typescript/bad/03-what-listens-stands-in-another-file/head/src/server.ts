import express from 'express'
export const serve = async () => {
  express().listen(3000)
}
