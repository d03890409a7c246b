const { Vote } = require('./models')
module.exports.cast = async function cast(pollId, userId) {
  const existing = await Vote.findOne({ where: { pollId, userId } })
  if (!existing) {
    await Vote.create({ pollId, userId }) // <- finding
  }
}
