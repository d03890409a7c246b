package metrics

import "github.com/prometheus/client_golang/prometheus"

func Depth(name string) prometheus.Gauge {
	return prometheus.NewGauge(prometheus.GaugeOpts{Name: name + "_waiting"})
}
