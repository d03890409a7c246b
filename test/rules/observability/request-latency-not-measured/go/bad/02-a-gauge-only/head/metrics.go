package main

import "github.com/prometheus/client_golang/prometheus"

var one = prometheus.NewGauge(prometheus.GaugeOpts{Name: "workers"})
