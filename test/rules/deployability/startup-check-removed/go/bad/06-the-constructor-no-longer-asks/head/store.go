package main

import (
	"context"
	"fmt"
	"os"

	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/s3"
)

type Store struct {
	client *s3.Client
	bucket string
}

func (s *Store) connect(ctx context.Context) error {
	if s.client != nil {
		return nil
	}
	s.bucket = os.Getenv("MEDIA_BUCKET") // <- finding
	if s.bucket == "" {
		return fmt.Errorf("MEDIA_BUCKET is not set")
	}
	cfg, err := config.LoadDefaultConfig(ctx)
	if err != nil {
		return fmt.Errorf("aws config: %w", err)
	}
	s.client = s3.NewFromConfig(cfg)
	return nil
}
