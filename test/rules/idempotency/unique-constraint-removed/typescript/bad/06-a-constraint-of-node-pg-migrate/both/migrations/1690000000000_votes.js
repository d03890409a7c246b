exports.up = (pgm) => {
  pgm.createTable('votes', {
    id: 'id',
    poll: { type: 'uuid', notNull: true },
    voter: { type: 'uuid', notNull: true },
  })
  pgm.addConstraint('votes', 'votes_once', { unique: ['poll', 'voter'] })
}

exports.down = (pgm) => {
  pgm.dropTable('votes')
}
