import { openEmbedded } from '#store/database/embedded'

/** Moves the stored reviews a day and a half apart, the last one two hours ago. The App must not run. */
export const ageRecords = async (path: string): Promise<void> => {
  const database = await openEmbedded({
    path,
    onLost: (reason) => {
      throw new Error(reason)
    },
  })
  try {
    await database.query(
      `UPDATE readiness.review_records AS record SET recorded_at = now() - make_interval(hours => place.behind::int * 31 + 2)
       FROM (SELECT repository, number, head_sha, row_number() OVER (ORDER BY recorded_at DESC) AS behind FROM readiness.review_records) AS place
       WHERE (place.repository, place.number, place.head_sha) = (record.repository, record.number, record.head_sha)`,
    )
    await database.query('UPDATE readiness.audits SET recorded_at = now() - make_interval(hours => 20)')
  } finally {
    await database.close()
  }
}
