module example.com/service

go 1.24

require (
	github.com/aws/aws-sdk-go-v2/service/sqs v1.38.0
	github.com/jackc/pgx/v5 v5.7.0
)
