import express from 'express'
const app = express()
app.get('/export', (req, res) => { res.sendFile('/exports/' + req.query.name) })
app.get('/report', (req, res) => { res.sendFile(`${process.cwd()}/reports/${req.query.name}`) })
app.get('/invoice', (req, res) => {
  const file = `/invoices/${req.query.name}.pdf`
  res.sendFile(file)
})
