exports.up = (pgm) => {
  pgm.dropConstraint('votes', 'votes_once') // <- finding
}

exports.down = (pgm) => {
  pgm.addConstraint('votes', 'votes_once', { unique: ['poll', 'voter'] })
}
