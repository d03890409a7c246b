package downloads

func (q *Queue) Add(download Download) {
	q.waiting = append(q.waiting, download)
	q.wake()
}
