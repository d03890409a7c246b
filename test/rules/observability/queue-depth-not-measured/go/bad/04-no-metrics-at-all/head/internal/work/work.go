package work

import "github.com/riverqueue/river"

func Workers(mailer *Mailer) *river.Workers {
	workers := river.NewWorkers()
	river.AddWorker(workers, &MailWorker{mailer: mailer}) // <- finding
	return workers
}
