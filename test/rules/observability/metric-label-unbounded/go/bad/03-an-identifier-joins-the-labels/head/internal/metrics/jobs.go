package metrics

import (
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

var jobs = promauto.NewGaugeVec(prometheus.GaugeOpts{Name: "jobs"}, []string{"queue", "job_id"}) // <- finding
