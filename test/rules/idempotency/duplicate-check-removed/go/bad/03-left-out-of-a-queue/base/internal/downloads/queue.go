package downloads

func (q *Queue) Add(download Download) {
	if _, ok := q.byURL[download.URL]; ok { // <- finding
		q.log.Debug("already queued", "url", download.URL)
		return
	}
	q.waiting = append(q.waiting, download)
	q.wake()
}
