package rpc

import (
	"context"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"google.golang.org/grpc"
)

var took = prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "rpc_duration_seconds"}, []string{"method"})

func observe(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	start := time.Now()
	res, err := next(ctx, req)
	took.WithLabelValues(info.FullMethod).Observe(time.Since(start).Seconds())
	return res, err
}

func admit(ctx context.Context, req any, info *grpc.UnaryServerInfo, next grpc.UnaryHandler) (any, error) {
	return next(ctx, req)
}
