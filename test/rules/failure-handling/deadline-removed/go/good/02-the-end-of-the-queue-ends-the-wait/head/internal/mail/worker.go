package mail

type Sender struct {
	name string
}

func (s *Sender) Run(jobs <-chan Job) {
	for job := range jobs {
		s.send(job)
	}
}
